import { equalBytes } from '../bytes/compare.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { digitsAt } from '../otp/generator.ts';
import type { Otp } from '../otp/otp.ts';

/** Steps before and after the server's own that a code may belong to (RFC 6238 §5.2). */
export interface Window {
  readonly behind: 0 | 1 | 2;
  readonly ahead: 0 | 1;
}

export const defaultWindow: Window = { behind: 1, ahead: 1 };

/**
 * The newest step of the window that a code belongs to; null when none. Every candidate is made and compared, in the same time
 * wherever the match is.
 */
export function matchingStep(otp: Otp, code: string, now: number, window: Window): number | null {
  const current = Math.floor(now / (otp.period * 1000));
  const typed = encodeUtf8(code);
  let match: number | null = null;
  for (let step = current - window.behind; step <= current + window.ahead; step++) {
    const equal = equalBytes(encodeUtf8(digitsAt(otp, Math.max(0, step))), typed);
    match = equal && step >= 0 ? step : match;
  }
  return match;
}
