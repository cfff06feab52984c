import { msOf } from '../hlc.ts';
import type { Account, Vault } from '../vault.ts';
import { latestClock, writeAccount } from './change-account.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long an account can be taken back out of the trash. */
export const TRASH_DAYS = 30;
/** How long it is remembered that an account was swept, so that an old backup does not bring it back unasked. */
export const TOMBSTONE_DAYS = 90;

/** Puts an account into the trash. */
export function trashAccount(vault: Vault, id: string, now: number): Vault {
  return writeAccount(vault, id, { deletedAt: now }, now);
}

/** Takes it back out. */
export function restoreAccount(vault: Vault, id: string, now: number): Vault {
  return writeAccount(vault, id, { deletedAt: null }, now);
}

/** Deletes one account of the trash for good, without waiting. */
export function deleteForGood(vault: Vault, id: string, now: number): Vault {
  const account = vault.accounts[id];
  if (!account || account.deletedAt === null) throw new Error('vault: only what is in the trash can be deleted');
  return bury(vault, [account], now);
}

/** Deletes what lay in the trash for 30 days, forgets tombstones of 90 days. Nothing due gives the same vault back. */
export function sweepTrash(vault: Vault, now: number): Vault {
  const due = Object.values(vault.accounts).filter(
    (account) => account.deletedAt !== null && account.deletedAt + TRASH_DAYS * DAY <= now,
  );
  const kept = Object.entries(vault.tombstones).filter(([, at]) => at + TOMBSTONE_DAYS * DAY > now);
  if (due.length === 0 && kept.length === Object.keys(vault.tombstones).length) return vault;
  return bury({ ...vault, tombstones: Object.fromEntries(kept) }, due, now);
}

function bury(vault: Vault, accounts: readonly Account[], now: number): Vault {
  const accountsLeft = { ...vault.accounts };
  const tombstones: Record<string, number> = { ...vault.tombstones };
  for (const account of accounts) {
    delete accountsLeft[account.id];
    // A tombstone must be later than every write it answers for, also when another home's clock was ahead.
    tombstones[account.id] = Math.max(now, msOf(latestClock(account)) + 1);
  }
  return { ...vault, accounts: accountsLeft, tombstones };
}
