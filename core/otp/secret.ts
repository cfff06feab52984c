import { decodeBase32 } from '../bytes/base32.ts';

const MOST_BYTES = 256;
/** RFC 4226 §4 R6 asks for 128 bits at least. */
const SAFE_BYTES = 16;

/**
 * A base32 secret as people and platforms write it (any case, spaces, dashes, padding) to unpadded upper case.
 * Any length from 1 to 256 bytes, since real platforms give odd ones. Throws naming what is wrong, never the secret.
 */
export function parseSecret(text: string): string {
  if (text.length > MOST_BYTES * 8) throw new Error('secret: it must not be longer than 256 bytes');
  const secret = text.replace(/[\s\u200b\ufeff-]/g, '').replace(/=+$/, '');
  if (secret === '') throw new Error('secret: it is missing');
  if (/[0189]/.test(secret)) throw new Error('secret: the digits 0, 1, 8 and 9 never occur in one');
  // Before upper-casing, which would turn a foreign letter (ß, ſ, ı) into one of ours.
  if (!/^[A-Za-z2-7]+$/.test(secret))
    throw new Error('secret: only the letters A to Z and the digits 2 to 7 are allowed');
  const bytes = secretBytes(secret);
  if (bytes < 1) throw new Error('secret: it is too short');
  if (bytes > MOST_BYTES) throw new Error('secret: it must not be longer than 256 bytes');
  return secret.toUpperCase();
}

/** Whether a secret is shorter than the 128 bits that RFC 4226 asks for. */
export function isShortSecret(secret: string): boolean {
  return secretBytes(secret) < SAFE_BYTES;
}

const secretBytes = (secret: string): number => decodeBase32(secret).length;
