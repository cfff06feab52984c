import { digitsAt } from './generator.ts';
import type { Otp } from './otp.ts';

/** No vowels, nothing that looks like another character. */
const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;

/** Steam Guard's code at a step: the truncated HMAC of TOTP, written in Steam's 26 characters, lowest place first. */
export function steamAt(otp: Otp, step: number): string {
  // Ten digits hold the whole 31-bit value.
  let value = Number(digitsAt(otp, step, 10));
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[value % ALPHABET.length];
    value = Math.floor(value / ALPHABET.length);
  }
  return code;
}
