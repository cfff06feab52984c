import { digitsAt } from './generator.ts';
import type { Otp } from './otp.ts';

/** The HOTP code (RFC 4226) at a counter, 0 to 2^53−1; the account's own next counter unless said. */
export function hotp(otp: Otp, counter = otp.counter): string {
  if (otp.type !== 'hotp') throw new Error('hotp: only a counter account has a code at a counter');
  return digitsAt(otp, counter);
}

/** The account with its next code taken. Save it before the code is shown: a crash then skips a code and never repeats one. */
export function advanceHotp(otp: Otp): Otp {
  if (otp.type !== 'hotp') throw new Error('hotp: only a counter account can be advanced');
  if (otp.counter >= Number.MAX_SAFE_INTEGER) throw new Error('hotp: the counter is at its end');
  return { ...otp, counter: otp.counter + 1 };
}
