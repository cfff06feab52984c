import { laterHlc, NEVER, nextHlc } from '../hlc.ts';
import { sameValue } from '../same-value.ts';
import type { Account, Hlc, Vault } from '../vault.ts';

/** What an edit may write. Sites and backup codes have their own functions. */
export type AccountFields = Partial<
  Pick<
    Account,
    'issuer' | 'name' | 'otp' | 'note' | 'tags' | 'favourite' | 'order' | 'icon' | 'colour' | 'proved' | 'custody'
  >
>;

/** The account with this id; throws when there is none. */
export function accountOf(vault: Vault, id: string): Account {
  const account = Object.hasOwn(vault.accounts, id) ? vault.accounts[id] : undefined;
  if (!account) throw new Error('vault: there is no such account');
  return account;
}

/** Writes fields of one account at `now` (ms). Fields that stay the same keep their clock; no change gives the same vault back. */
export function changeAccount(vault: Vault, id: string, fields: AccountFields, now: number): Vault {
  return writeAccount(vault, id, fields, now);
}

/** For this folder's edits: any field, and the clock names to stamp besides those of the changed fields. */
export function writeAccount(
  vault: Vault,
  id: string,
  fields: Partial<Account>,
  now: number,
  alsoStamp: readonly string[] = [],
): Vault {
  const account = accountOf(vault, id);
  const changed = Object.entries(fields).filter(([name, value]) => !sameValue(Reflect.get(account, name), value));
  if (changed.length === 0) return vault;
  const clock = nextHlc(latestClock(account), now, vault.writer);
  const names = [...changed.map(([name]) => name), ...alsoStamp];
  const stamps = Object.fromEntries(names.map((name) => [name, clock]));
  const next: Account = {
    ...account,
    ...Object.fromEntries(changed),
    updatedAt: Math.max(account.updatedAt, now),
    clocks: { ...account.clocks, ...stamps },
  };
  return { ...vault, accounts: { ...vault.accounts, [id]: next } };
}

/** When anything of an account was last written. */
export function latestClock(account: Account): Hlc {
  return Object.values(account.clocks).reduce(laterHlc, NEVER);
}
