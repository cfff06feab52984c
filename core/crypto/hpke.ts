import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import type { Random } from './random.ts';

// HPKE (RFC 9180) in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. Of it we take the secret that its contexts
// export (§5.3), 32 bytes. Public keys and `enc` are uncompressed points of 65 bytes.

/** A secret that only the holder of `publicKey`'s private key can make again, and the `enc` it takes for that. Throws when it is no public key. */
export async function encapsulate(
  publicKey: Bytes,
  info: Bytes,
  label: string,
  random: Random,
): Promise<{ readonly enc: Bytes; readonly secret: Bytes }> {
  const hpke = suite();
  const sender = await hpke.createSenderContext({
    recipientPublicKey: await hpke.kem.deserializePublicKey(publicKey),
    info,
    // Chance is an argument: the ephemeral key is DeriveKeyPair (§7.1.3) of that many random bytes.
    ekm: random(32),
  });
  return { enc: new Uint8Array(sender.enc), secret: new Uint8Array(await sender.export(encodeUtf8(label), 32)) };
}

/** The same secret by the private key, 32 bytes; another one where it is another key's, null where there are no keys in these bytes. */
export async function decapsulate(
  privateKey: Bytes,
  publicKey: Bytes,
  enc: Bytes,
  info: Bytes,
  label: string,
): Promise<Bytes | null> {
  const hpke = suite();
  try {
    const recipientKey = {
      privateKey: await hpke.kem.deserializePrivateKey(privateKey),
      publicKey: await hpke.kem.deserializePublicKey(publicKey),
    };
    const recipient = await hpke.createRecipientContext({ recipientKey, enc, info });
    return new Uint8Array(await recipient.export(encodeUtf8(label), 32));
  } catch {
    return null;
  }
}

function suite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}
