import { base32nopad } from '@scure/base';
import type { Bytes } from './bytes.ts';

/** Bytes to unpadded upper-case base32 (RFC 4648 §6). */
export function encodeBase32(bytes: Uint8Array): string {
  return base32nopad.encode(bytes);
}

/** Base32 as people write it (any case, spaces, dashes, padding) to bytes; throws when a character does not belong. */
export function decodeBase32(text: string): Bytes {
  const clean = text.replace(/[\s-]/g, '').replace(/=+$/, '');
  // Before upper-casing, which would turn a foreign letter (ß, ſ, ı) into one of ours.
  if (!/^[A-Za-z2-7]+$/.test(clean))
    throw new Error('base32: only the letters A to Z and the digits 2 to 7 are allowed');
  // Real exports carry stray bits after the last whole byte; the strict decoder would refuse them.
  const whole = Math.floor((clean.length * 5) / 8);
  const bytes = new Uint8Array(whole);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of clean.toUpperCase()) {
    held = ((held << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
