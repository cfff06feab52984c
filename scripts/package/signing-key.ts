import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The key that signs an organisation's packages, and the ids that follow from it. */
export interface SigningKey {
  readonly file: string;
  /** Base64 of the public half (SPKI, DER): `key` of a Chromium manifest. */
  readonly publicKey: string;
  /** Chromium's id: the first 128 bits of the public half's SHA-256, written a–p. */
  readonly chromiumId: string;
  /** Firefox has no such rule; a name made of the same id keeps both browsers' packages together. */
  readonly firefoxId: string;
  /** Whether it was made just now. */
  readonly made: boolean;
}

/** Reads the key, or makes it (RSA 2048, readable by its owner only) where there is none. Throws when the file holds anything else. */
export function signingKey(file: string): SigningKey {
  const made = !existsSync(file);
  if (made) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const spki = publicHalf(file);
  const chromiumId = [...createHash('sha256').update(spki).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
  return {
    file,
    publicKey: spki.toString('base64'),
    chromiumId,
    firefoxId: `watchword-${chromiumId}@watchword.example`,
    made,
  };
}

function publicHalf(file: string): Buffer {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'rsa') throw new Error(`it is ${key.asymmetricKeyType}`);
    return createPublicKey(key).export({ type: 'spki', format: 'der' });
  } catch (error) {
    throw new Error(`key: ${file} holds no RSA private key in PEM (${(error as Error).message})`);
  }
}
