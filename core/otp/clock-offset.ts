/** How far a clock is behind another one, ms (negative: ahead), and by how much that may be wrong either way. */
export interface ClockOffset {
  readonly ms: number;
  readonly within: number;
}

/** Below this nobody needs to know: every platform takes the codes before and after. */
export const MOST_QUIET = 5000;

/**
 * From the `Date` that a server wrote into its answer (RFC 9110 §6.6.1: whole seconds, cut off) to what our clock is behind it. `sent` and
 * `received`: our clock around the question, ms. The server wrote somewhere in between, so half the round trip is doubt.
 */
export function clockOffset(date: number, sent: number, received: number): ClockOffset {
  if (received < sent) throw new Error('clock: it was set back while it was measured');
  const half = (received - sent) / 2;
  return { ms: Math.round(date + 500 - (sent + half)), within: Math.round(500 + half) };
}

/** Whether codes may be refused because of it. */
export function matters({ ms, within }: ClockOffset): boolean {
  return Math.abs(ms) > MOST_QUIET && Math.abs(ms) > within;
}
