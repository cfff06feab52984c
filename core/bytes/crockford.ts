import { base32crockford } from '@scure/base';
import type { Bytes } from './bytes.ts';

/** Crockford's base32: no I, L, O or U, so that what was written by hand is read again. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Whole groups of five bytes to upper-case text. */
export const encodeCrockford = (bytes: Uint8Array): string => base32crockford.encode(bytes);

/** Text of whole groups of eight characters to bytes; throws on a character outside the alphabet. */
export const decodeCrockford = (text: string): Bytes => new Uint8Array(base32crockford.decode(text));

/** What people write for a character of the alphabet: any case, O for 0, I and L for 1. Everything else stays as it is. */
export function likeCrockford(text: string): string {
  // ASCII only: upper-casing all of Unicode would turn foreign letters into ours.
  const upper = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  return upper.replaceAll('O', '0').replace(/[IL]/g, '1');
}
