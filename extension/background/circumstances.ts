import { codeHost, withoutPort } from '../../core/platforms/host.ts';
import { resembles } from '../../core/platforms/look-alike.ts';
import type { Profile, PromptKind } from '../../core/platforms/profile.ts';
import { profileOfHost, profileOfIssuer, profileOfPage } from '../../core/platforms/registry.ts';
import type { Candidate } from '../../core/ui/prompt-port.ts';
import { accountsInOrder } from '../../core/vault/edit/order.ts';
import type { Account, Vault } from '../../core/vault/vault.ts';
import type { Prompt } from './documents.ts';
import { kindOfPrompt } from './kind.ts';
import { sameSite } from './site-of.ts';

/** What a prompt means beside the vault: where it is, what it asks, whom it imitates. */
export interface Circumstances {
  /** The frame's host as it is compared; as written by the browser where no code may go anyway. */
  readonly host: string;
  /** The outermost host around the frame that is another site's; the frame's own where all are its own. */
  readonly topHost: string;
  readonly profile: Profile | null;
  readonly kind: PromptKind;
  readonly takesBackup: boolean;
  /** The known host that this one could be mistaken for. */
  readonly imitates: string | null;
}

/** Reads a prompt beside the vault; with a locked one (null) only the platforms, `known`, are. */
export function circumstancesOf(prompt: Prompt, vault: Vault | null, known: readonly Profile[]): Circumstances {
  const { document, finding } = prompt;
  const host = hostOf(document.origin);
  const accounts = vault ? accountsInOrder(vault) : [];
  const bound = accounts.filter((account) => isBound(account, host)).map((account) => account.issuer);
  const profile = profileOfPage(host, bound, known);
  const read = kindOfPrompt(finding.kind, document.path, profile);
  // Where a platform takes no code of ours and nobody enrolled one there, its field asks for a code it sent, whatever it looks like.
  const kind = read === 'sign-in' && profile?.accepts.length === 0 && bound.length === 0 ? 'sent-code' : read;
  return {
    host,
    topHost: strangerAround(document.ancestors ?? [], host) ?? host,
    profile,
    kind,
    takesBackup:
      finding.takesBackup ||
      kind === 'backup-code' ||
      (kind === 'sign-in' && profile?.accepts.includes('backup') === true),
    imitates: imitatedBy(host, accounts, known),
  };
}

// Not the top one's: a page can put a stranger that frames it into a frame of itself, and the press must name the stranger.
function strangerAround(ancestors: readonly string[], host: string): string | null {
  return ancestors.map(hostOf).findLast((one) => !sameSite(one, host)) ?? null;
}

/**
 * The known host that a prompt's host could be mistaken for. An account's own hosts count, and its platform's while it has none; of the other
 * platforms only a look-alike or a slip of the pen does: their name inside another domain is no sign of anything to who has no account there.
 */
function imitatedBy(host: string, accounts: readonly Account[], known: readonly Profile[]): string | null {
  const near = (hosts: readonly string[]) => resembles(host, isLoopback(host) ? hosts.filter(isLoopback) : hosts);
  const own = accounts.flatMap((account) =>
    account.sites.length > 0
      ? account.sites.map((site) => site.host)
      : (profileOfIssuer(account.issuer, known)?.hosts ?? []),
  );
  if (profileOfHost(host, known) !== null || own.includes(host)) return null;
  const imitated = near(own);
  if (imitated) return imitated.host;
  const other = near(known.flatMap(({ hosts }) => hosts));
  return other && other.why !== 'name-inside' ? other.host : null;
}

// A name that leads to this very machine imitates nothing out there.
function isLoopback(host: string): boolean {
  const name = withoutPort(host);
  return name === 'localhost' || name.endsWith('.localhost');
}

/** The platform that names this host is the account's. */
export function isNamed(account: Account, host: string, known: readonly Profile[]): boolean {
  const profile = profileOfHost(host, known);
  return profile !== null && profileOfIssuer(account.issuer, known) === profile;
}

/** The exact host is one of the account's sites. */
export function isBound(account: Account, host: string): boolean {
  return account.sites.some((site) => site.host === host);
}

/** Good codes of an account, those left out that were tried at the same site in this session. */
export function backupCodesLeft(account: Account, tried: readonly number[]): number[] {
  return (account.backupCodes?.codes ?? []).flatMap((code, at) =>
    code.usedAt === null && !tried.includes(at) ? [at] : [],
  );
}

/** The accounts to offer at a prompt, best first: bound to the host, named by its platform, of its platform, bound to another host of the same registration, then those that have no site yet. */
export function candidatesAt(
  host: string,
  profile: Profile | null,
  vault: Vault,
  known: readonly Profile[],
): Candidate[] {
  const accounts = accountsInOrder(vault);
  const rank = (account: Account) => {
    const site = account.sites.find((one) => one.host === host);
    if (site) return site.mode === 'off' ? 2 : 0;
    if (isNamed(account, host, known)) return 1;
    if (profile !== null && profileOfIssuer(account.issuer, known) === profile) return 3;
    if (account.sites.some((one) => sameSite(one.host, host))) return 4;
    if (account.sites.length === 0) return speaksOf(account, host) ? 5 : 6;
    return null;
  };
  const ranked = accounts.flatMap((account) => {
    const place = rank(account);
    return place === null ? [] : [{ account, place }];
  });
  // Somebody who has an account for this very host is not shown all the others.
  const theirs = ranked.some(({ place }) => place <= 1);
  return ranked
    .filter(({ place }) => !theirs || place <= 3)
    .sort((a, b) => a.place - b.place)
    .slice(0, 20)
    .map(({ account }) => candidateOf(account, host, isNamed(account, host, known)));
}

function candidateOf(account: Account, host: string, named: boolean): Candidate {
  const site = account.sites.find((one) => one.host === host);
  return {
    accountId: account.id,
    issuer: account.issuer,
    name: account.name,
    // A platform's own hosts need no first time: its profile or the administrator said whose account goes there.
    bound: site !== undefined || named,
    proved: site?.proved ?? false,
    backupLeft: backupCodesLeft(account, []).length,
  };
}

/** The issuer's name is one of the host's labels: a hint for the order of a list, nothing more. */
function speaksOf(account: Account, host: string): boolean {
  const issuer = account.issuer.toLowerCase().replace(/[^a-z0-9]/g, '');
  return issuer.length > 2 && host.split(/[.:-]/).some((label) => label.length > 2 && issuer.includes(label));
}

/** The host of an origin as it is compared; as written where no code may go anyway. */
export function hostOf(origin: string): string {
  return codeHost(origin) ?? (URL.canParse(origin) ? new URL(origin).host : '');
}
