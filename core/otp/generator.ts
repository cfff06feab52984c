import { HOTP, Secret } from 'otpauth';
import { decodeBase32 } from '../bytes/base32.ts';
import type { Otp } from './otp.ts';

// Keyed by the value itself: when a locked vault lets its accounts go, what was derived from them goes too.
const generators = new WeakMap<Otp, HOTP>();

/** The HOTP value at a counter (RFC 4226 §5.3) as that many decimal digits. The decoded secret is kept for as long as `otp` is. */
export function digitsAt(otp: Otp, counter: number, digits = otp.digits): string {
  if (!Number.isSafeInteger(counter) || counter < 0) throw new Error('otp: the counter must be 0 to 2^53-1');
  const generator = generatorOf(otp);
  return HOTP.generate({ secret: generator.secret, algorithm: generator.algorithm, digits, counter });
}

function generatorOf(otp: Otp): HOTP {
  const kept = generators.get(otp);
  if (kept) return kept;
  const secret = new Secret({ buffer: decodeBase32(otp.secret).buffer });
  const made = new HOTP({ secret, algorithm: otp.algorithm });
  generators.set(otp, made);
  return made;
}
