import type { Hlc } from './vault.ts';

const MOST_COUNT = 0xffff;
const MOST_MS = 9_999_999_999_999;

/** The clock of every field that has none of its own: one instead of a dozen equal ones for an account nobody edited. */
export const EVERY_FIELD = '*';

/** Earlier than every clock. */
export const NEVER: Hlc = '';

/**
 * The next hybrid logical clock of `writer` (8 hex digits) at `now` (ms), later than `after` even when the wall clock is behind it
 * (Kulkarni et al., 2014).
 */
export function nextHlc(after: Hlc, now: number, writer: string): Hlc {
  let ms = Math.min(Math.max(0, Math.floor(now)), MOST_MS);
  let count = 0;
  if (after !== NEVER && msOf(after) >= ms) {
    ms = msOf(after);
    count = Number.parseInt(after.slice(14, 18), 16) + 1;
  }
  if (count > MOST_COUNT) {
    ms += 1;
    count = 0;
  }
  if (ms > MOST_MS) throw new Error('vault: the clocks of this vault have run out');
  return `${String(ms).padStart(13, '0')}-${count.toString(16).padStart(4, '0')}-${writer}`;
}

/** The later of two clocks. */
export function laterHlc(a: Hlc, b: Hlc): Hlc {
  return a >= b ? a : b;
}

/** The wall-clock part, ms; 0 for NEVER. */
export function msOf(clock: Hlc): number {
  return clock === NEVER ? 0 : Number(clock.slice(0, 13));
}

/** When a field was last written. */
export function clockOf(clocks: Readonly<Record<string, Hlc>>, field: string): Hlc {
  return clocks[field] ?? clocks[EVERY_FIELD] ?? NEVER;
}
