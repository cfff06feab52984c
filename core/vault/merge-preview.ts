import { latestClock } from './edit/change-account.ts';
import { EVERY_FIELD, laterHlc, NEVER, nextHlc } from './hlc.ts';
import { mergeAccounts, mergeVaults } from './merge.ts';
import { sameValue } from './same-value.ts';
import type { Account, Vault } from './vault.ts';

/** What merging a backup would do to each account. Accounts that are the same on both sides are in no list. */
export interface MergePreview {
  /** Only in the backup: comes in. `twin`: an account of ours that has the same secret under another id. */
  readonly added: readonly { readonly account: Account; readonly twin: string | null }[];
  /** The backup has later writes: `after` is what the account becomes. */
  readonly changed: readonly {
    readonly before: Account;
    readonly after: Account;
    readonly fields: readonly string[];
  }[];
  /** The backup's state is older than ours: nothing happens. */
  readonly older: readonly { readonly ours: Account; readonly theirs: Account }[];
  /** In the backup, but deleted here since: stays deleted unless brought back. */
  readonly deleted: readonly Account[];
}

/** Compares a backup's vault with ours; nothing is changed. */
export function mergePreview(ours: Vault, theirs: Vault): MergePreview {
  const merged = mergeVaults(ours, theirs);
  const bySecret = new Map(Object.values(ours.accounts).map((account) => [account.otp.secret, account.id]));
  const preview = {
    added: [] as MergePreview['added'][number][],
    changed: [] as MergePreview['changed'][number][],
    older: [] as MergePreview['older'][number][],
    deleted: [] as Account[],
  };
  for (const account of Object.values(theirs.accounts)) {
    const before = ours.accounts[account.id];
    const after = merged.accounts[account.id];
    if (!after || (after.deletedAt !== null && account.deletedAt === null)) preview.deleted.push(account);
    else if (!before) preview.added.push({ account: after, twin: bySecret.get(account.otp.secret) ?? null });
    else {
      const fields = shownFields(before, after);
      if (fields.length > 0) preview.changed.push({ before, after, fields });
      else if (shownFields(before, account).length > 0) preview.older.push({ ours: before, theirs: account });
    }
  }
  return preview;
}

/** Takes accounts of a backup in again, as they are there, written now. Counters still only go up and spent codes stay spent. */
export function bringBack(vault: Vault, accounts: readonly Account[], now: number): Vault {
  const back = { ...vault.accounts };
  for (const account of accounts) {
    const mine = Object.hasOwn(back, account.id) ? back[account.id] : undefined;
    const after = laterHlc(latestClock(account), mine ? latestClock(mine) : NEVER);
    const buried = vault.tombstones[account.id] ?? 0;
    const clock = nextHlc(after, Math.max(now, buried + 1), vault.writer);
    const clocks = Object.fromEntries([EVERY_FIELD, ...Object.keys(account.clocks)].map((name) => [name, clock]));
    const again = { ...account, deletedAt: null, updatedAt: now, clocks };
    back[account.id] = mine ? mergeAccounts(again, mine) : again;
  }
  return { ...vault, accounts: back };
}

function shownFields(before: Account, after: Account): string[] {
  const silent = new Set(['clocks', 'updatedAt', 'createdAt']);
  return Object.keys(after).filter(
    (name) => !silent.has(name) && !sameValue(Reflect.get(before, name), Reflect.get(after, name)),
  );
}
