import { systemRandom } from '../../core/crypto/random.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { openSecondCopy } from '../../core/storage/second-copy.ts';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { accountOf } from '../../core/vault/edit/change-account.ts';
import { takeHotpCounter } from '../../core/vault/edit/hotp.ts';
import { lots } from './chance.ts';
import { add, names, quickKdf, words } from './homes.ts';

/** What a page posts: what it is about to ask for, and what was acknowledged. */
export type Said =
  | { readonly kind: 'created' | 'putBack' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'shown'; readonly counter: number }
  | { readonly kind: 'trying' | 'rekeyed'; readonly passphrase: string };

const anchorIn = (name: string) => ({
  read: async () => localStorage.getItem(name),
  write: async (text: string) => localStorage.setItem(name, text),
  clear: async () => localStorage.removeItem(name),
});
const open = (name: string) =>
  openKeeper({
    name,
    kdf: quickKdf,
    now: Date.now,
    random: systemRandom,
    anchor: anchorIn(name),
    copy: openSecondCopy(name),
    cost,
  });
const cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** Works without end at the vault of that name, which one of the passphrases opens, and tells of every answer it gets, until somebody ends the browser. */
export async function writeUntilKilled({
  name,
  seed,
  passphrases,
}: {
  name: string;
  seed: number;
  passphrases: string[];
}): Promise<void> {
  const lot = lots(seed);
  // In order, and each before the next thing is asked for: what was told was acknowledged.
  const tell = (said: Said) => fetch('/', { method: 'POST', body: JSON.stringify(said) });
  const keeper = open(name);
  if ((await keeper.state()) === 'none') {
    await keeper.create(passphrases[0]!);
    await tell({ kind: 'created' });
  }
  const known = await firstThatOpens(name, passphrases);
  if (known.open.putBack) await tell({ kind: 'putBack' });
  let key = known.open.masterKey;
  if (!known.open.vault.accounts.counted) {
    const otp = {
      type: 'hotp',
      secret: 'GEZDGNBVGY3TQOJQ',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
    } as const;
    await keeper.change(key, (vault) =>
      addAccount(vault, { issuer: 'counter', name: 'counted', otp, warnings: [] }, 'counted', Date.now()),
    );
  }
  for (let n = 0; ; n++) {
    const what = lot(20);
    if (what === 0) {
      const next = `words ${crypto.randomUUID()}`;
      await tell({ kind: 'trying', passphrase: next });
      key = (await keeper.rekey(key, { passphrase: next, keep: [] })).open.masterKey;
      await tell({ kind: 'rekeyed', passphrase: next });
    } else if (what < 6) {
      let counter = -1;
      await keeper.change(key, (vault) => {
        counter = accountOf(vault, 'counted').otp.counter;
        return takeHotpCounter(vault, 'counted', Date.now());
      });
      await tell({ kind: 'shown', counter });
    } else {
      const account = `${seed} ${n}`;
      await keeper.change(key, add(account));
      await tell({ kind: 'saved', name: account });
    }
  }
}

/** What a browser that was started again finds. */
export interface FoundAgain {
  readonly state: string;
  readonly passphrase: string;
  readonly names: readonly string[];
  readonly counter: number;
  readonly openedOlder: unknown;
  readonly rolledBack: unknown;
  readonly putBack: unknown;
  /** Generations that do not open. */
  readonly unreadable: number;
}

/** A vault that was saved four times, the last three too large to stand inside the database: Chromium gives each file a file of its own. */
export async function writeLarge(name: string): Promise<void> {
  const keeper = open(name);
  const { masterKey } = await keeper.create('words');
  for (const each of ['first', 'second', 'third']) await keeper.change(masterKey, add(each, 400));
  keeper.close();
}

/** Opens the vault with whichever passphrase opens it, reads every generation, and saves once more. Throws when it cannot open or save. */
export async function findAgain({ name, passphrases }: { name: string; passphrases: string[] }): Promise<FoundAgain> {
  const keeper = open(name);
  const state = await keeper.state();
  if (state !== 'present') {
    return {
      state,
      passphrase: '',
      names: [],
      counter: 0,
      openedOlder: null,
      rolledBack: null,
      putBack: null,
      unreadable: 0,
    };
  }
  const { open: found, passphrase } = await firstThatOpens(name, passphrases);
  const generations = await keeper.generations(found.masterKey);
  const read = await Promise.allSettled(generations.map(({ rev }) => keeper.openGeneration(found.masterKey, rev)));
  await keeper.change(found.masterKey, add('found again'));
  keeper.close();
  return {
    state,
    passphrase,
    names: names(found.vault),
    counter: found.vault.accounts.counted?.otp.counter ?? 0,
    openedOlder: found.openedOlder,
    rolledBack: found.rolledBack,
    putBack: found.putBack,
    unreadable: read.filter(({ status }) => status === 'rejected').length,
  };
}

async function firstThatOpens(name: string, passphrases: string[]) {
  const keeper = open(name);
  const tried = await Promise.allSettled(passphrases.map((each) => keeper.unlock(words(each))));
  keeper.close();
  const opening = tried.flatMap((each, n) =>
    each.status === 'fulfilled' ? [{ open: each.value, passphrase: passphrases[n]! }] : [],
  );
  if (opening.length !== 1) {
    const why = tried.map((each) => (each.status === 'rejected' ? String(each.reason) : 'opens'));
    throw new Error(`${opening.length} of ${passphrases.length} passphrases open the vault: ${why.join('; ')}`);
  }
  return opening[0]!;
}
