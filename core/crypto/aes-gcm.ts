import type { Bytes } from '../bytes/bytes.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D): 32-byte key, 12-byte iv that this key has never had, AAD of any length; gives ciphertext ‖ 16-byte tag. */
export async function seal(key: Bytes, iv: Bytes, aad: Bytes, plaintext: Bytes): Promise<Bytes> {
  const imported = await importKey(key, 'encrypt');
  return new Uint8Array(await crypto.subtle.encrypt(parameters(iv, aad), imported, plaintext));
}

/** The plaintext, or null when key, iv, AAD and ciphertext ‖ tag do not belong together: whether that means a wrong key or damage only the caller knows. */
export async function open(key: Bytes, iv: Bytes, aad: Bytes, sealed: Bytes): Promise<Bytes | null> {
  const imported = await importKey(key, 'decrypt');
  const opened = parameters(iv, aad);
  if (sealed.length < TAG_BYTES) return null;
  try {
    return new Uint8Array(await crypto.subtle.decrypt(opened, imported, sealed));
  } catch (error) {
    // WebCrypto's one name for a tag that does not match; anything else is a fault of ours or of the platform.
    if (error instanceof Error && error.name === 'OperationError') return null;
    throw error;
  }
}

function importKey(key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  if (key.length !== KEY_BYTES) throw new Error('aes-gcm: the key must be 32 bytes');
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);
}

function parameters(iv: Bytes, aad: Bytes): AesGcmParams {
  if (iv.length !== IV_BYTES) throw new Error('aes-gcm: the iv must be 12 bytes');
  return { name: 'AES-GCM', iv, additionalData: aad, tagLength: TAG_BYTES * 8 };
}
