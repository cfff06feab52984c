import { equalBytes } from '../bytes/compare.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { digitsAt } from '../otp/generator.ts';
import type { Otp } from '../otp/otp.ts';
import type { AuthenticatorRecord } from './store.ts';

/** Steps before and after the person's own that a code may belong to (RFC 6238 §5.2). */
export interface Window {
  readonly behind: 0 | 1 | 2;
  readonly ahead: 0 | 1;
}

export const defaultWindow: Window = { behind: 1, ahead: 1 };

/** Counters after the next one that a code may belong to: buttons pressed and never used (RFC 4226 §7.4). */
const LOOK_AHEAD = 5;
/** How far two consecutive codes are looked for: counters ahead, steps to either side. */
const RESYNC_COUNTERS = 50;
const MOST_DRIFT = 2;
/** How much one code says of a clock: somebody who types late once has no slow phone. */
const DRIFT_WEIGHT = 0.25;

/** Steps or counters from one to another, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

type Position = Pick<AuthenticatorRecord, 'type' | 'last' | 'drift'>;

/** Where nothing was taken yet; also stands in for an authenticator that does not exist. */
export const untouched = (type: 'totp' | 'hotp'): Position => ({ type, last: -1, drift: 0 });

export const stepAt = (now: number, period: number): number => Math.floor(now / (period * 1000));

/** What a single code may belong to. */
export function acceptedRange(position: Position, now: number, period: number, window: Window): Range {
  if (position.type === 'hotp') return { from: position.last + 1, to: position.last + 1 + LOOK_AHEAD };
  const centre = stepAt(now, period) + Math.round(position.drift);
  return { from: centre - window.behind, to: centre + window.ahead };
}

/** What the first of two consecutive codes may belong to. */
export function resyncRange(position: Position, now: number, period: number, window: Window): Range {
  if (position.type === 'hotp') return { from: position.last + 1, to: position.last + RESYNC_COUNTERS - 1 };
  const current = stepAt(now, period);
  return { from: current - MOST_DRIFT - window.behind, to: current + MOST_DRIFT + window.ahead - 1 };
}

/**
 * The newest step or counter of the range at which these consecutive codes begin; null when none. Every candidate is made and
 * compared, in the same time wherever the match is.
 */
export function matching(otp: Otp, codes: readonly string[], range: Range): number | null {
  let match: number | null = null;
  for (let at = range.from; at <= range.to; at++) {
    let equal = at >= 0;
    for (const [after, code] of codes.entries()) {
      const candidate = digitsAt(otp, Math.max(0, at + after));
      equal = equalBytes(encodeUtf8(candidate), encodeUtf8(code)) && equal;
    }
    match = equal ? at : match;
  }
  return match;
}

/** The drift after a code of `step` was taken at `now` (RFC 6238 §6). */
export function learnedDrift(drift: number, step: number, now: number, period: number): number {
  const seen = step - stepAt(now, period);
  return clamp(drift + (seen - drift) * DRIFT_WEIGHT);
}

/** The drift that two consecutive codes leave no doubt of. */
export const measuredDrift = (step: number, now: number, period: number): number => clamp(step - stepAt(now, period));

const clamp = (drift: number): number => Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, drift));
