import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';

const MOST_BYTES = 255 * 32;

/** HKDF-SHA-256, extract and expand (RFC 5869): `length` bytes, 1 to 8160. Text as `info` is its UTF-8. */
export async function hkdf(ikm: Bytes, salt: Bytes, info: string | Bytes, length = 32): Promise<Bytes> {
  if (!Number.isInteger(length) || length < 1 || length > MOST_BYTES) {
    throw new Error('hkdf: the length must be 1 to 8160 bytes');
  }
  const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits']);
  const context = typeof info === 'string' ? encodeUtf8(info) : info;
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: context }, key, length * 8);
  return new Uint8Array(bits);
}
