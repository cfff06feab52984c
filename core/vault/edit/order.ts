import type { Account, Vault } from '../vault.ts';
import { accountOf, writeAccount } from './change-account.ts';

/** Below this two neighbours have no room between them worth trusting. */
const LEAST_GAP = 1e-6;

/** Accounts in the person's own order, the trash left out. */
export function accountsInOrder(vault: Vault): Account[] {
  return Object.values(vault.accounts)
    .filter((account) => account.deletedAt === null)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Moves an account before another one, or to the end (`null`). Writes one account unless the gap is used up. */
export function moveAccount(vault: Vault, id: string, beforeId: string | null, now: number): Vault {
  accountOf(vault, id);
  if (id === beforeId) return vault;
  const others = accountsInOrder(vault).filter((account) => account.id !== id);
  const at = beforeId === null ? others.length : others.findIndex((account) => account.id === beforeId);
  if (at === -1) throw new Error('vault: there is no such account to move before');
  const below = others[at - 1]?.order;
  const above = others[at]?.order;
  if (below === undefined && above === undefined) return vault;
  if (below === undefined) return writeAccount(vault, id, { order: above! - 1 }, now);
  if (above === undefined) return writeAccount(vault, id, { order: below + 1 }, now);
  if (above - below > LEAST_GAP) return writeAccount(vault, id, { order: (below + above) / 2 }, now);
  const ids = others.map((account) => account.id);
  ids.splice(at, 0, id);
  return ids.reduce((next, each, index) => writeAccount(next, each, { order: index + 1 }, now), vault);
}
