import { isHost } from '../host.ts';
import type { FillMode, Site, Vault } from '../vault.ts';
import { accountOf, writeAccount } from './change-account.ts';

/** Lets this account's codes go to a host (ASCII, lower case, as in an origin). Mode `ask`, not proved; a host already there stays as it is. */
export function addSite(vault: Vault, id: string, host: string, now: number): Vault {
  if (!isHost(host)) throw new Error('vault: this is not a host');
  const { sites } = accountOf(vault, id);
  if (sites.some((site) => site.host === host)) return vault;
  return writeSites(vault, id, host, [...sites, { host, mode: 'ask', proved: false, addedAt: now }], now);
}

/** Takes a host away again. */
export function removeSite(vault: Vault, id: string, host: string, now: number): Vault {
  const { sites } = accountOf(vault, id);
  return writeSites(
    vault,
    id,
    host,
    sites.filter((site) => site.host !== host),
    now,
  );
}

/** How codes are filled at a host. */
export function setSiteMode(vault: Vault, id: string, host: string, mode: FillMode, now: number): Vault {
  return changeSite(vault, id, host, { mode }, now);
}

/** The person pointed at the field there that takes the code: how it is found again. */
export function rememberField(vault: Vault, id: string, host: string, field: string, now: number): Vault {
  return changeSite(vault, id, host, { field }, now);
}

/** The host took a code that we filled: site and account are proved. */
export function markSiteProved(vault: Vault, id: string, host: string, now: number): Vault {
  return writeAccount(changeSite(vault, id, host, { proved: true }, now), id, { proved: true }, now);
}

function changeSite(vault: Vault, id: string, host: string, change: Partial<Site>, now: number): Vault {
  const { sites } = accountOf(vault, id);
  if (!sites.some((site) => site.host === host)) throw new Error('vault: the account has no such site');
  return writeSites(
    vault,
    id,
    host,
    sites.map((site) => (site.host === host ? { ...site, ...change } : site)),
    now,
  );
}

// Each host has its own clock, so that two homes can each add one and keep both.
function writeSites(vault: Vault, id: string, host: string, sites: readonly Site[], now: number): Vault {
  return writeAccount(vault, id, { sites: [...sites].sort(earlierSite) }, now, [siteClock(host)]);
}

/** The name of a host's clock. */
export function siteClock(host: string): string {
  return `sites:${host}`;
}

/** The order sites are kept in, the same in every home. */
export function earlierSite(a: Site, b: Site): number {
  return a.addedAt - b.addedAt || (a.host < b.host ? -1 : 1);
}
