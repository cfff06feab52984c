import { digitsAt } from './generator.ts';
import type { Otp } from './otp.ts';
import { steamAt } from './steam.ts';

/** A code and when it holds: from `startsAt` up to, not including, `endsAt`, both ms on the device's own clock. */
export interface TimedCode {
  readonly code: string;
  readonly step: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * The TOTP (RFC 6238) or Steam code at `now`, ms since the epoch on the device's clock.
 * `offset` is true time minus the device's, in ms: the device is 40 s slow, the offset is 40,000.
 */
export function totp(otp: Otp, now: number, offset = 0): TimedCode {
  return atStep(otp, Math.floor((now + offset) / (otp.period * 1000)), offset);
}

/** The code that follows the one at `now`. */
export function nextTotp(otp: Otp, now: number, offset = 0): TimedCode {
  return totp(otp, totp(otp, now, offset).endsAt, offset);
}

/** Whole seconds until the code ends, counted so that the last second shows 1; 0 when it is over. */
export function secondsLeft(code: TimedCode, now: number): number {
  return Math.max(0, Math.ceil((code.endsAt - now) / 1000));
}

function atStep(otp: Otp, step: number, offset: number): TimedCode {
  if (otp.type === 'hotp') throw new Error('totp: a counter account has no code at a time');
  if (!Number.isSafeInteger(step) || step < 0) throw new Error('totp: the time must be a number of ms after 1970');
  const startsAt = step * otp.period * 1000 - offset;
  const code = otp.type === 'steam' ? steamAt(otp, step) : digitsAt(otp, step);
  return { code, step, startsAt, endsAt: startsAt + otp.period * 1000 };
}
