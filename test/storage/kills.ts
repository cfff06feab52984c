import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { inProfile, openSite, type Site, startChromium } from './browser.ts';
import { lots } from './chance.ts';
import type { FoundAgain, findAgain, Said, writeUntilKilled } from './writing.ts';

/** What a run saw. */
export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly counters: number;
  readonly rekeyed: number;
  /** Kills before the vault had been created. */
  readonly early: number;
  /** Kills after which the end of the database's log was torn off, as a machine that loses power does. */
  readonly torn: number;
  /** Times that the vault was put back from its second copy. */
  readonly putBack: number;
}

interface InPage {
  readonly writeUntilKilled: typeof writeUntilKilled;
  readonly findAgain: typeof findAgain;
}
declare const inPage: InPage;

const KILLS_A_VAULT = 25;
/** Longest that a browser is left at work after its page came, ms. */
const LONGEST = 600;
/** In one of so many kills the log is torn, too. */
const TORN_IN = 5;
/** Most bytes that are torn off. */
const MOST_TORN = 20_000;

/**
 * Starts a browser on a profile, lets a page write, ends the whole browser by SIGKILL at a moment chosen by lot, starts it again and looks.
 * Throws at the first acknowledged change that is lost, vault that does not open, counter shown twice.
 */
export async function runKills({ kills, seed }: { kills: number; seed: number }): Promise<KillReport> {
  const lot = lots(seed);
  const total = { kills, acknowledged: 0, counters: 0, rekeyed: 0, early: 0, torn: 0, putBack: 0 };
  await inProfile(async (profile) => {
    const site = await openSite();
    try {
      for (let kill = 0; kill < kills; kill++) {
        const name = `killed-${Math.floor(kill / KILLS_A_VAULT)}`;
        const first = kill % KILLS_A_VAULT === 0;
        if (first) ledger = { saved: new Set(), shown: new Set(), passphrases: ['words'], created: false };
        const work = { name, seed: seed + kill, passphrases: ledger.passphrases };
        const said = await killAt(profile, site, work, lot(LONGEST));
        note(ledger, said, total);
        if (lot(TORN_IN) === 0 && tearLog(profile, lot)) total.torn++;
        const found = await findAfterwards(profile, site, name, ledger.passphrases);
        check(ledger, found, total.torn > 0, `seed ${seed}, kill ${kill}`);
        if (found.state === 'none') total.early++;
        if (found.putBack) total.putBack++;
      }
    } finally {
      await site.stop();
    }
  });
  return total;
}

/**
 * Tears up to so many bytes off LevelDB's log. Chromium then writes on behind the torn end, finds at the next start that the log does not
 * add up, and deletes the whole database; a kill in the middle of a write comes to the same, once in some hundred. False: there is no log yet.
 */
export function tearLog(profile: string, lot: (below: number) => number): boolean {
  const databases = join(profile, 'Default', 'IndexedDB');
  const logs = readdirSync(databases, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.log'));
  const log = logs.sort().at(-1);
  if (!log) return false;
  const path = join(databases, log);
  truncateSync(path, Math.max(0, statSync(path).size - 1 - lot(MOST_TORN)));
  return true;
}

interface Ledger {
  readonly saved: Set<string>;
  readonly shown: Set<number>;
  passphrases: string[];
  created: boolean;
}
let ledger: Ledger;

/** Everything the page was told before it died. */
export async function killAt(
  profile: string,
  site: Site,
  work: { readonly name: string; readonly seed: number; readonly passphrases: string[] },
  ms: number,
): Promise<Said[]> {
  const said: Said[] = [];
  const browser = await startChromium(profile);
  const process_ = browser.process();
  if (!process_?.pid) throw new Error('kills: the browser has no process');
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const page = await browser.newPage();
  await page.goto(site.address);
  let failed: string | null = null;
  const began = new Promise<void>((resolve) => {
    site.heard = (text) => {
      said.push(JSON.parse(text));
      resolve();
    };
    // The answer that never comes: it ends with the browser, or with what must not be.
    page
      .evaluate((given) => inPage.writeUntilKilled(given), work)
      .catch((error: Error) => {
        if (!/Target closed|Session closed|detached|Connection closed|closed/i.test(error.message))
          failed = error.message;
        resolve();
      });
  });
  // From its first answer on, or from the first start of a new vault: then a kill may come before there is one.
  if (work.seed % 3 > 0) await began;
  await new Promise((passed) => setTimeout(passed, ms));
  // The group: the browser, its pages and its storage service, all at one moment.
  process.kill(-process_.pid, 'SIGKILL');
  await ended;
  site.heard = () => {};
  if (failed) throw new Error(`kills: the page failed by itself: ${failed}`);
  return said;
}

function note(
  into: Ledger,
  said: readonly Said[],
  total: { acknowledged: number; counters: number; rekeyed: number; putBack: number },
): void {
  for (const one of said) {
    if (one.kind === 'created') into.created = true;
    if (one.kind === 'putBack') total.putBack++;
    if (one.kind === 'saved') {
      into.saved.add(one.name);
      total.acknowledged++;
    }
    if (one.kind === 'shown') {
      if (into.shown.has(one.counter)) throw new Error(`kills: counter ${one.counter} was shown twice`);
      into.shown.add(one.counter);
      total.counters++;
    }
    if (one.kind === 'trying') into.passphrases = [...into.passphrases, one.passphrase];
    if (one.kind === 'rekeyed') {
      into.passphrases = [one.passphrase];
      total.rekeyed++;
    }
  }
}

/** What the next start of the browser finds. */
export async function findAfterwards(
  profile: string,
  site: Site,
  name: string,
  passphrases: string[],
): Promise<FoundAgain> {
  const browser = await startChromium(profile);
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    return await page.evaluate((given) => inPage.findAgain(given), { name, passphrases });
  } finally {
    await browser.close();
  }
}

function check(known: Ledger, found: FoundAgain, torn: boolean, where: string): void {
  const complain = (what: string): never => {
    throw new Error(`${where}: ${what}`);
  };
  if (found.state !== 'present' && (known.created || found.state !== 'none')) complain(`the vault is ${found.state}`);
  if (found.state === 'none') return;
  known.created = true;
  known.passphrases = [found.passphrase];
  if (found.openedOlder) complain(`an older generation was opened: ${JSON.stringify(found.openedOlder)}`);
  if (found.rolledBack) complain(`a rollback was told: ${JSON.stringify(found.rolledBack)}`);
  // A log that was torn can bring back generations whose files went with their pruning; the newest is never one of them.
  if (found.unreadable > 0 && !torn) complain(`${found.unreadable} generations do not open`);
  const there = new Set(found.names);
  for (const name of known.saved) if (!there.has(name)) complain(`"${name}" is lost`);
  const highest = Math.max(-1, ...known.shown);
  if (found.counter <= highest) complain(`counter ${highest} was shown, and ${found.counter} is next`);
}
