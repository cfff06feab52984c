import type { Bytes } from '../bytes/bytes.ts';

/** HMAC-SHA-256 (RFC 2104, FIPS 198-1): 32 bytes. Compare it with `equalBytes`. The key must not be empty: WebCrypto cannot hold such a key. */
export async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  if (key.length === 0) throw new Error('hmac: the key must not be empty');
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}
