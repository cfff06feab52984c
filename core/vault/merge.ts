import type { BackupCodeSet } from '../backup-codes/backup-codes.ts';
import { latestClock } from './edit/change-account.ts';
import { earlierSite, siteClock } from './edit/sites.ts';
import { clockOf, laterHlc, msOf, NEVER } from './hlc.ts';
import { sameValue } from './same-value.ts';
import type { Account, Hlc, PersonSettings, Site, Vault } from './vault.ts';

type Clocks = Readonly<Record<string, Hlc>>;

/**
 * Two states of a vault to one, losing nothing: for each field the later clock wins, of equal clocks the larger text, so that the
 * order of merging does not matter. What belongs to this home (revision, writer, KDF floor, slot notes, links) stays `ours`.
 */
export function mergeVaults(ours: Vault, theirs: Vault): Vault {
  const tombstones = mergeTombstones(ours.tombstones, theirs.tombstones);
  const accounts: Record<string, Account> = {};
  for (const id of new Set([...Object.keys(ours.accounts), ...Object.keys(theirs.accounts)])) {
    const [a, b] = [ours.accounts[id], theirs.accounts[id]];
    const account = a && b ? mergeAccounts(a, b) : (a ?? b)!;
    // A tombstone wins over every write before it; a later write brings the account back.
    if (msOf(latestClock(account)) > (tombstones[id] ?? -1)) accounts[id] = account;
  }
  const settings = mergeFields(ours.settings, theirs.settings, ours.settingsClocks, theirs.settingsClocks);
  return {
    ...theirs,
    ...ours,
    accounts,
    tombstones,
    settings: settings as unknown as PersonSettings,
    settingsClocks: laterClocks(ours.settingsClocks, theirs.settingsClocks),
    backups: mergeBackups(ours.backups, theirs.backups),
  };
}

/** Two states of one account to one. */
export function mergeAccounts(a: Account, b: Account): Account {
  const merged = mergeFields(a, b, a.clocks, b.clocks) as unknown as Account;
  return {
    ...merged,
    otp: mergeCounter(merged.otp, a, b),
    sites: mergeSites(a, b),
    backupCodes: merged.backupCodes && mergeSpent(merged.backupCodes, a, b),
    createdAt: Math.min(a.createdAt, b.createdAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
    clocks: laterClocks(a.clocks, b.clocks),
  };
}

// Also for fields this version does not know: whoever wrote them stamped them.
function mergeFields(a: object, b: object, aClocks: Clocks, bClocks: Clocks): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    merged[name] = later(Reflect.get(a, name), Reflect.get(b, name), clockOf(aClocks, name), clockOf(bClocks, name));
  }
  return merged;
}

function later(a: unknown, b: unknown, aClock: Hlc, bClock: Hlc): unknown {
  if (a === undefined || b === undefined) return a ?? b;
  if (aClock !== bClock) return aClock > bClock ? a : b;
  if (sameValue(a, b)) return a;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

// Going back would show a code that was shown before; the same secret only ever counts up.
function mergeCounter(otp: Account['otp'], a: Account, b: Account): Account['otp'] {
  const same = [a.otp, b.otp].filter((each) => each.secret === otp.secret);
  return { ...otp, counter: Math.max(...same.map((each) => each.counter)) };
}

function mergeSites(a: Account, b: Account): readonly Site[] {
  const hosts = new Set([...a.sites, ...b.sites].map((site) => site.host));
  const merged: Site[] = [];
  for (const host of hosts) {
    const [inA, inB] = [a, b].map((account) => account.sites.find((site) => site.host === host));
    const [clockA, clockB] = [a, b].map((account) => account.clocks[siteClock(host)] ?? NEVER);
    // Without a clock a side never heard of this host; with the later clock and no site it was taken away there.
    const winner = clockA === clockB ? later(inA, inB, NEVER, NEVER) : clockA! > clockB! ? inA : inB;
    if (winner) merged.push(winner as Site);
  }
  return merged.sort(earlierSite);
}

// A code that was used anywhere is used up at the platform, whichever set was written last.
function mergeSpent(set: BackupCodeSet, a: Account, b: Account): BackupCodeSet {
  const sameSet = [a, b].flatMap((account) =>
    account.backupCodes?.addedAt === set.addedAt ? [account.backupCodes] : [],
  );
  const codes = set.codes.map((code) => {
    const used = sameSet.flatMap((each) =>
      each.codes.filter(({ text, usedAt }) => text === code.text && usedAt !== null).map(({ usedAt }) => usedAt!),
    );
    return used.length === 0 ? code : { ...code, usedAt: Math.min(...used) };
  });
  return { ...set, codes };
}

function laterClocks(a: Clocks, b: Clocks): Clocks {
  const merged: Record<string, Hlc> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    // A site's clock stands for itself alone, see mergeSites.
    const at = (clocks: Clocks) => (name.startsWith(siteClock('')) ? (clocks[name] ?? NEVER) : clockOf(clocks, name));
    merged[name] = laterHlc(at(a), at(b));
  }
  return merged;
}

function mergeTombstones(a: Vault['tombstones'], b: Vault['tombstones']): Record<string, number> {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...ids].map((id) => [id, Math.max(a[id] ?? 0, b[id] ?? 0)]));
}

function mergeBackups(a: Vault['backups'], b: Vault['backups']): Vault['backups'] {
  const all = new Map([...a, ...b].map((backup) => [`${backup.at} ${backup.rev}`, backup]));
  return [...all.values()].sort((x, y) => x.at - y.at || x.rev - y.rev).slice(-100);
}
