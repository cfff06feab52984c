/** What one Argon2id run costs: KiB of memory, passes over it, lanes. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** What our own vaults may ask for (security.md 1.7): 256 MiB, ten passes, four lanes. */
export const ownVaultLimits: KdfCost = { memoryKiB: 256 * 1024, passes: 10, lanes: 4 };

/** Throws unless `cost`, which may come from an untrusted file, is whole numbers within `limits` and RFC 9106 §3.1. Nothing is allocated. */
export function checkKdfCost(cost: unknown, limits: KdfCost = ownVaultLimits): KdfCost {
  if (typeof cost !== 'object' || cost === null) throw new Error('argon2id: the cost must be an object');
  const { memoryKiB, passes, lanes } = cost as Record<keyof KdfCost, unknown>;
  const checked = {
    lanes: within('lanes', lanes, 1, limits.lanes),
    passes: within('passes', passes, 1, limits.passes),
  };
  return { ...checked, memoryKiB: within('memory in KiB', memoryKiB, 8 * checked.lanes, limits.memoryKiB) };
}

function within(what: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new Error(`argon2id: ${what} must be a whole number from ${least} to ${most}`);
  }
  return value;
}
