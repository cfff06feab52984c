import type { KdfCost } from '../../crypto/kdf-cost.ts';
import { defaultKdfCost, leastKdfCost } from './password.ts';
import type { Kdf } from './slot.ts';

/** Longest that a device may take over one passphrase, ms, before its vaults get a cheaper derivation. */
export const MOST_MS = 1500;

/** From what every device should take to what none goes below (security.md V1). Memory goes before passes: it is what a slow phone lacks. */
const LADDER: readonly KdfCost[] = [
  defaultKdfCost,
  { memoryKiB: 64 * 1024, passes: 2, lanes: 1 },
  { memoryKiB: 48 * 1024, passes: 2, lanes: 1 },
  { memoryKiB: 32 * 1024, passes: 2, lanes: 1 },
  { ...leastKdfCost, lanes: 1 },
];

/** One derivation and the ms it took. */
export interface Measured {
  readonly cost: KdfCost;
  readonly ms: number;
}

/** The dearest cost that would take at most `mostMs` on the device that was measured; the least we allow where none would. */
export function affordableCost({ cost, ms }: Measured, mostMs: number): KdfCost {
  // Argon2's time goes with memory × passes.
  return LADDER.find((rung) => (ms * work(rung)) / work(cost) <= mostMs) ?? LADDER.at(-1)!;
}

/** Measures this device with one derivation at the least cost. `now`: ms. */
export async function calibrateKdf(kdf: Kdf, now: () => number, mostMs = MOST_MS): Promise<KdfCost> {
  const cost = LADDER.at(-1)!;
  const began = now();
  await kdf('calibration', new Uint8Array(16), cost);
  return affordableCost({ cost, ms: now() - began }, mostMs);
}

/** Whether `wanted` is dearer in memory or passes, and cheaper in neither. */
export function isDearer(wanted: KdfCost, than: KdfCost): boolean {
  return wanted.memoryKiB >= than.memoryKiB && wanted.passes >= than.passes && work(wanted) > work(than);
}

function work({ memoryKiB, passes }: KdfCost): number {
  return memoryKiB * passes;
}
