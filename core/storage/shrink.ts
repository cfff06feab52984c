import type { Vault } from '../vault/vault.ts';
import { StorageRefused } from './storage-refused.ts';

/** Most accounts that may be gone in one save without a tombstone that says somebody deleted them. */
const MOST_GONE = 3;

/** Throws StorageRefused `shrink` when `after` would lose accounts of `before` that nobody deleted: over three, or over half. */
export function refuseShrink(before: Vault, after: Vault): void {
  const ids = Object.keys(before.accounts);
  const gone = ids.filter((id) => !Object.hasOwn(after.accounts, id) && !Object.hasOwn(after.tombstones, id));
  const left = Object.keys(after.accounts).length;
  if (gone.length > MOST_GONE || (gone.length > 0 && left * 2 < ids.length)) {
    throw new StorageRefused('shrink', `this save would lose ${gone.length} of ${ids.length} accounts`);
  }
}
