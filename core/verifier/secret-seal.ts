import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { open, seal } from '../crypto/aes-gcm.ts';
import type { Random } from '../crypto/random.ts';

/** How secrets lie in the database: a port, so that a platform may use its key service. `owner` binds a sealed secret to its user. */
export interface SecretSeal {
  seal(secret: Bytes, owner: string): Promise<Bytes>;
  /** Throws when the sealed bytes are not this owner's or not sealed with this key. */
  open(sealed: Bytes, owner: string): Promise<Bytes>;
}

const IV_BYTES = 12;

/** AES-256-GCM under a 32-byte key kept apart from the database; the iv goes before the ciphertext. */
export function sealWithKey(key: Bytes, random: Random): SecretSeal {
  const bound = (owner: string) => encodeUtf8(`watchword/verifier/secret/${owner}`);
  return {
    async seal(secret, owner) {
      const iv = random(IV_BYTES);
      const sealed = await seal(key, iv, bound(owner), secret);
      const all = new Uint8Array(IV_BYTES + sealed.length);
      all.set(iv);
      all.set(sealed, IV_BYTES);
      return all;
    },
    async open(sealed, owner) {
      const secret = await open(key, sealed.slice(0, IV_BYTES), bound(owner), sealed.slice(IV_BYTES));
      if (secret === null) throw new Error('verifier: a stored secret does not open with this key');
      return secret;
    },
  };
}
