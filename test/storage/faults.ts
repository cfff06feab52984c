import { openSecondCopy } from '../../core/storage/second-copy.ts';
import type { KeeperOptions } from '../../core/storage/vault-store.ts';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { accountOf, changeAccount } from '../../core/vault/edit/change-account.ts';
import { takeHotpCounter } from '../../core/vault/edit/hotp.ts';
import { mergeVaults } from '../../core/vault/merge.ts';
import type { SlotSecret } from '../../core/vault/slots/slot.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { lots } from './chance.ts';
import { add, memoryAnchor, names, openHomes, quickKdf, words, written } from './homes.ts';
import { type Fault, faults, type Injector, installInjector } from './injector.ts';

/** What a run saw. */
export interface FaultReport {
  readonly trials: number;
  /** Trials whose fault struck; in the others the work ended before it. */
  readonly struck: number;
  /** Different calls that a fault struck: the work, the call and its place in it. */
  readonly points: number;
  readonly byFault: Readonly<Record<Fault, number>>;
  /** How the work ended for whoever asked for it. */
  readonly ends: Readonly<Record<'done' | 'refused' | 'died', number>>;
  readonly acknowledged: number;
  readonly countersShown: number;
}

const least = { memoryKiB: 19_456, passes: 2, lanes: 1 };
const now = () => Date.UTC(2026, 0, 1);
const TRIALS_A_VAULT = 40;

/** The vault that the trials of one database share: what must be in it, and what opens it. */
interface Ledger {
  readonly name: string;
  readonly anchor: ReturnType<typeof memoryAnchor>;
  /** Names of accounts whose saving was acknowledged or seen. */
  readonly must: Set<string>;
  /** Passphrases that may be the one, by what was asked for. */
  passphrases: string[];
  /** Acknowledged codes; none while a re-keying without an answer may have replaced them. */
  codes: string[];
  /** What the note of account `n` must be, or may be. */
  notes: string[];
  readonly counters: Set<number>;
  made: number;
}

type Home = ReturnType<ReturnType<typeof openHomes>['home']>;
interface Window {
  readonly home: Home;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly ledger: Ledger;
}

/** One thing that somebody does to the vault; changes the ledger when it was acknowledged, and before that where it may have been done. */
const works: Readonly<Record<string, (window: Window) => Promise<void>>> = {
  async edit({ home, key, ledger }) {
    const name = `account ${ledger.made++}`;
    await home.change(key, add(name));
    ledger.must.add(name);
  },
  async note({ home, key, ledger }) {
    const note = `note ${ledger.made++}`;
    ledger.notes.push(note);
    await home.change(key, (vault) => changeAccount(vault, 'counted', { note }, now() + ledger.made));
    ledger.notes = [note];
  },
  async counter({ home, key, ledger }) {
    let counter = -1;
    await home.change(key, (vault) => {
      counter = accountOf(vault, 'counted').otp.counter;
      return takeHotpCounter(vault, 'counted', now());
    });
    show(ledger, counter);
  },
  async restore({ home, key, ledger }) {
    const file = await home.exportFile(key);
    const { vault } = await home.openFile(file, words(ledger.passphrases[0]!));
    const name = `account ${ledger.made++}`;
    await home.change(key, (ours) => mergeVaults(ours, add(name)(vault)));
    ledger.must.add(name);
  },
  async recovery({ home, key, ledger }) {
    if ((await home.slots(key)).length > 8) return;
    const { code } = await home.addRecoveryCode(key, '');
    ledger.codes.push(code);
  },
  async rekey({ home, key, ledger }) {
    const passphrase = `words ${ledger.made++}`;
    const keep: SlotSecret[] = ledger.codes.slice(0, 1).map(written);
    const kept = ledger.codes.slice(0, 1);
    ledger.passphrases.push(passphrase);
    ledger.codes = kept;
    const leaked = ledger.made % 3 === 0;
    const { open, codes: fresh } = await home.rekey(key, { passphrase, keep, leaked });
    if (open.vault.rev < 2) throw new Violation('a re-keying made a first revision');
    ledger.passphrases = [passphrase];
    ledger.codes = [...kept, ...fresh.map((one) => one.code)];
  },
  async unlock({ home, ledger }) {
    await home.unlock(words(ledger.passphrases[0]!));
  },
};

class Violation extends Error {
  override name = 'Violation';
}

function show(ledger: Ledger, counter: number): void {
  if (ledger.counters.has(counter)) throw new Violation(`counter ${counter} was shown twice`);
  ledger.counters.add(counter);
}

/**
 * Faults at calls chosen by lot, of works chosen by lot, and after each the vault opened by a new window that nothing happens to. Throws at
 * the first acknowledged change that is lost, vault that does not open, passphrase that is neither the old nor the new one, counter shown twice.
 */
export async function runFaults({ trials, seed }: { trials: number; seed: number }): Promise<FaultReport> {
  const lot = lots(seed);
  const injector = installInjector();
  const homes = openHomes();
  const points = new Set<string>();
  const byFault = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  const ends = { done: 0, refused: 0, died: 0 };
  const lengths = new Map<string, number>();
  let struck = 0;
  let acknowledged = 0;
  let countersShown = 0;
  let ledger: Ledger | null = null;

  for (let trial = 0; trial < trials; trial++) {
    const fault = faults[lot(faults.length)]!;
    const begin = trial % TRIALS_A_VAULT === 0;
    if (begin) {
      acknowledged += ledger?.must.size ?? 0;
      countersShown += ledger?.counters.size ?? 0;
      ledger = newLedger();
    }
    const current: Ledger = ledger!;
    const work = begin ? (lot(2) ? 'create' : 'adopt') : Object.keys(works)[lot(Object.keys(works).length)]!;
    // The works are a little longer or shorter each time: a call beyond the end strikes nobody.
    const at = lot((lengths.get(work) ?? 60) + 1);
    const where = `seed ${seed}, trial ${trial}: ${fault} at call ${at} of ${work}`;
    try {
      const outcome = await attempt(injector, homes, current, { work, at, fault, before: begin ? 0 : lot(4) });
      ends[outcome.end]++;
      lengths.set(work, Math.max(lengths.get(work) ?? 0, outcome.calls.length));
      if (outcome.struck) {
        struck++;
        byFault[fault]++;
        points.add(pointOf(work, outcome.calls, at));
      }
      await verify(homes, current);
    } catch (error) {
      const said = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error);
      throw new Error(`${where}: ${said}`);
    } finally {
      injector.disarm();
      homes.close();
    }
  }
  acknowledged += ledger?.must.size ?? 0;
  countersShown += ledger?.counters.size ?? 0;
  return { trials, struck, points: points.size, byFault, ends, acknowledged, countersShown };
}

function newLedger(): Ledger {
  return {
    name: `faults-${crypto.randomUUID()}`,
    anchor: memoryAnchor(),
    must: new Set(),
    passphrases: ['words'],
    codes: [],
    notes: [''],
    counters: new Set(),
    made: 0,
  };
}

/** Which call of that name it was: `edit: files.put 1`. */
function pointOf(work: string, calls: readonly string[], at: number): string {
  const name = calls[at]!;
  return `${work}: ${name} ${calls.slice(0, at).filter((each) => each === name).length}`;
}

async function attempt(
  injector: Injector,
  homes: ReturnType<typeof openHomes>,
  ledger: Ledger,
  { work, at, fault, before }: { work: string; at: number; fault: Fault; before: number },
): Promise<{ end: 'done' | 'refused' | 'died'; calls: readonly string[]; struck: boolean }> {
  const spoilt: Partial<KeeperOptions> = {
    ...options(ledger),
    kdf: (...given) => injector.point('kdf', () => quickKdf(...given)),
    lock: (run) => injector.point('lock', run),
    anchor: {
      read: () => injector.point('anchor.read', ledger.anchor.read),
      write: (text) => injector.point('anchor.write', () => ledger.anchor.write(text)),
      clear: () => injector.point('anchor.clear', ledger.anchor.clear),
    },
  };
  const home = homes.home(spoilt);
  const { run, key } = await prepare(homes, home, ledger, work);
  // The window has been in use for a while.
  for (let n = 0; key && n < before; n++) await works.edit!({ home, key, ledger });
  const { died } = injector.arm(at, fault);
  const end = await Promise.race([
    run().then(
      () => 'done' as const,
      (error) => {
        if (error instanceof Violation) throw error;
        return 'refused' as const;
      },
    ),
    died.then(() => 'died' as const),
  ]);
  const outcome = { end, ...injector.disarm() };
  // A window that was only refused goes on working, unless it no longer has the key.
  if (key && end === 'refused' && work !== 'rekey') await works.edit!({ home, key, ledger });
  return outcome;
}

/** Does without faults what has to be there first, and gives the work that is to be spoilt. */
async function prepare(
  homes: ReturnType<typeof openHomes>,
  home: Home,
  ledger: Ledger,
  work: string,
): Promise<{ readonly run: () => Promise<void>; readonly key: Window['key'] | null }> {
  if (work === 'create') return { key: null, run: async () => void (await home.create('words')) };
  if (work === 'adopt') {
    const elsewhere = homes.home({ now, cost: least });
    const { masterKey } = await elsewhere.create('words');
    await elsewhere.change(masterKey, add('from a backup'));
    const file = await elsewhere.exportFile(masterKey);
    const run = async () => {
      await home.adoptFile(file, words('words'));
      ledger.must.add('from a backup');
    };
    return { run, key: null };
  }
  const { masterKey: key } = await homes.home(options(ledger)).unlock(words(ledger.passphrases[0]!));
  return { run: () => works[work]!({ home, key, ledger }), key };
}

const options = (ledger: Ledger): Partial<KeeperOptions> => ({
  name: ledger.name,
  now,
  anchor: ledger.anchor,
  copy: openSecondCopy(ledger.name),
  cost: least,
  lock: (run) => run(),
});

/** A window to which nothing happens looks: everything acknowledged is there, and the vault goes on. */
async function verify(homes: ReturnType<typeof openHomes>, ledger: Ledger): Promise<void> {
  const home = homes.home(options(ledger));
  const state = await home.state();
  if (state !== 'present') {
    // Only a first save can leave nothing, and then nothing was promised.
    if (ledger.must.size > 0 || state === 'vanished') throw new Violation(`the vault is ${state}`);
    await home.create('words');
  }
  const tried = await Promise.allSettled(ledger.passphrases.map((each) => home.unlock(words(each))));
  const opens = tried.flatMap((each, n) =>
    each.status === 'fulfilled' ? [{ passphrase: ledger.passphrases[n]!, open: each.value }] : [],
  );
  if (opens.length !== 1) {
    const why = tried.map((each) => (each.status === 'rejected' ? String(each.reason) : 'opens'));
    throw new Violation(`${opens.length} of ${tried.length} passphrases open: ${why.join('; ')}`);
  }
  const { passphrase, open } = opens[0]!;
  ledger.passphrases = [passphrase];
  if (open.openedOlder) throw new Violation(`an older generation was opened: ${JSON.stringify(open.openedOlder)}`);
  if (open.rolledBack) throw new Violation(`a false alarm: ${JSON.stringify(open.rolledBack)}`);
  if (open.putBack) throw new Violation('a copy was put over what was not lost');
  for (const code of ledger.codes) await home.unlock(written(code));
  const there = new Set(names(open.vault));
  for (const name of ledger.must) if (!there.has(name)) throw new Violation(`"${name}" is lost`);
  // What nobody was promised may be there all the same; from now on somebody has seen it.
  for (const name of there) ledger.must.add(name);
  if (!open.vault.accounts.counted) await home.change(open.masterKey, addCounted);
  else checkCounted(ledger, open.vault);
}

function addCounted(vault: Vault): Vault {
  const otp = {
    type: 'hotp',
    secret: 'GEZDGNBVGY3TQOJQ',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
  } as const;
  return addAccount(vault, { issuer: 'counter', name: 'counted', otp, warnings: [] }, 'counted', now());
}

function checkCounted(ledger: Ledger, vault: Vault): void {
  const { note, otp } = vault.accounts.counted!;
  if (!ledger.notes.includes(note)) throw new Violation(`the note is "${note}", not ${ledger.notes.join(' or ')}`);
  ledger.notes = [note];
  const highest = Math.max(-1, ...ledger.counters);
  if (otp.counter <= highest) throw new Violation(`counter ${highest} was shown, and ${otp.counter} is next`);
}
