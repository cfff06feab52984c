import type { Account, PersonSettings, Vault } from '../../vault/vault.ts';

export type Sort = NonNullable<PersonSettings['sort']>;

/**
 * The accounts that are not in the trash: favourites first, then as the person wants them. By hand and by use the alphabet decides what
 * is left open. `used`: account id → when it was last used, ms.
 */
export function livingAccounts(
  vault: Vault,
  sort: Sort = 'manual',
  used: Readonly<Record<string, number>> = {},
): Account[] {
  const compare = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true }).compare;
  const byName = (a: Account, b: Account) =>
    compare(titleOf(a), titleOf(b)) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const wanted: Record<Sort, (a: Account, b: Account) => number> = {
    manual: (a, b) => a.order - b.order,
    name: () => 0,
    used: (a, b) => (used[b.id] ?? 0) - (used[a.id] ?? 0),
  };
  return Object.values(vault.accounts)
    .filter((account) => account.deletedAt === null)
    .sort((a, b) => Number(b.favourite) - Number(a.favourite) || wanted[sort](a, b) || byName(a, b));
}

/** Every tag of these accounts with how many carry it, in the alphabet's order. */
export function tagsOf(accounts: readonly Account[]): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of accounts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const compare = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true }).compare;
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => compare(a.tag, b.tag));
}

/** What to call an account: never empty. */
export function titleOf(account: { issuer: string; name: string }): string {
  return account.issuer || account.name || '—';
}

/** The same with both names, where one has to tell accounts of one issuer apart. */
export function fullTitleOf(account: { issuer: string; name: string }): string {
  return account.issuer && account.name ? `${account.issuer} · ${account.name}` : titleOf(account);
}
