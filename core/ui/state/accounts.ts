import type { Account, Vault } from '../../vault/vault.ts';

/** What a person types and what stands there, compared without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The accounts that are not in the trash: favourites first, then the person's own order, then the alphabet. */
export function livingAccounts(vault: Vault): Account[] {
  const compare = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true }).compare;
  return Object.values(vault.accounts)
    .filter((account) => account.deletedAt === null)
    .sort(
      (a, b) =>
        Number(b.favourite) - Number(a.favourite) ||
        a.order - b.order ||
        compare(a.issuer, b.issuer) ||
        compare(a.name, b.name) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The accounts in which every typed word occurs: in issuer, name, tags or sites. */
export function search(accounts: readonly Account[], typed: string): readonly Account[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return accounts;
  return accounts.filter((account) => {
    const text = fold(
      [account.issuer, account.name, ...account.tags, ...account.sites.map((site) => site.host)].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}

/** What to call an account: never empty. */
export function titleOf(account: { issuer: string; name: string }): string {
  return account.issuer || account.name || '—';
}

/** The same with both names, where one has to tell accounts of one issuer apart. */
export function fullTitleOf(account: { issuer: string; name: string }): string {
  return account.issuer && account.name ? `${account.issuer} · ${account.name}` : titleOf(account);
}
