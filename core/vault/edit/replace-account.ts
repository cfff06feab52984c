import type { Site, Vault } from '../vault.ts';
import { accountOf, writeAccount } from './change-account.ts';
import { earlierSite, siteClock } from './sites.ts';
import { trashAccount } from './trash.ts';

/**
 * Lets an account that was set up anew take the place of the one before: its order, favourite, tags, icon, note and sites with their mode.
 * The one before goes to the trash as it is, secret and backup codes included. Both must be alive.
 */
export function replaceAccount(vault: Vault, oldId: string, newId: string, now: number): Vault {
  const [before, after] = [accountOf(vault, oldId), accountOf(vault, newId)];
  if (oldId === newId || before.deletedAt !== null || after.deletedAt !== null)
    throw new Error('vault: only an account that is there can replace another');
  const sites = mergedSites(before.sites, after.sites);
  const fields = {
    order: before.order,
    favourite: before.favourite || after.favourite,
    tags: [...new Set([...before.tags, ...after.tags])],
    note: after.note || before.note,
    icon: after.icon ?? before.icon,
    colour: after.colour ?? before.colour ?? null,
    sites,
  };
  const stamps = sites.filter((site) => !after.sites.includes(site)).map(({ host }) => siteClock(host));
  return trashAccount(writeAccount(vault, newId, fields, now, stamps), oldId, now);
}

/** The mode is what the person chose; proved is only what took a code of the new account. */
function mergedSites(before: readonly Site[], after: readonly Site[]): Site[] {
  const own = after.map((site) => {
    const mode = before.find(({ host }) => host === site.host)?.mode ?? site.mode;
    return mode === site.mode ? site : { ...site, mode };
  });
  const others = before
    .filter(({ host }) => !after.some((site) => site.host === host))
    .map((site) => ({ ...site, proved: false }));
  return [...own, ...others].sort(earlierSite);
}
