import { systemRandom } from '../../core/crypto/random.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { accountOf, changeAccount } from '../../core/vault/edit/change-account.ts';
import { takeHotpCounter } from '../../core/vault/edit/hotp.ts';
import { addSite, removeSite, setSiteMode } from '../../core/vault/edit/sites.ts';
import { restoreAccount, trashAccount } from '../../core/vault/edit/trash.ts';
import type { Account, Vault } from '../../core/vault/vault.ts';
import { lots } from './chance.ts';
import { quickKdf, words } from './homes.ts';

/** What one tab is to do. */
export interface TabOrder {
  readonly name: string;
  readonly tab: number;
  readonly edits: number;
  readonly locked: boolean;
  readonly seed: number;
}

/** What one tab did, by the answers it got. */
export interface TabResult {
  /** Its own accounts as they must be at the end: id → name, note, favourite, whether in the trash. */
  readonly own: Readonly<Record<string, Pick<Account, 'name' | 'note' | 'favourite'> & { readonly trashed: boolean }>>;
  /** Its hosts at the account that all tabs share. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly shown: readonly number[];
}

const enrolment = (name: string, type: 'totp' | 'hotp' = 'totp') => ({
  issuer: 'Sekoia.io',
  name,
  otp: { type, secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const,
  warnings: [],
});
const open = (name: string, locked: boolean) =>
  openKeeper({
    name,
    kdf: quickKdf,
    now: Date.now,
    random: systemRandom,
    cost: { memoryKiB: 19_456, passes: 2, lanes: 1 },
    ...(locked ? {} : { lock: (run) => run() }),
  });

/** A vault with one account that every tab writes to. */
export async function createShared(name: string): Promise<void> {
  const keeper = open(name, true);
  const { masterKey } = await keeper.create('words');
  await keeper.change(masterKey, (vault) => addAccount(vault, enrolment('shared', 'hotp'), 'shared', Date.now()));
  keeper.close();
}

/** Edits at random, and what must be left of them. */
export async function editInTab({ name, tab, edits, locked, seed }: TabOrder): Promise<TabResult> {
  const lot = lots(seed);
  const keeper = open(name, locked);
  const { masterKey } = await keeper.unlock(words('words'));
  const change = (edit: (vault: Vault) => Vault) => keeper.change(masterKey, edit);
  const own: Record<string, { name: string; note: string; favourite: boolean; trashed: boolean }> = {};
  const hosts: Record<string, string> = {};
  const shown: number[] = [];
  for (let n = 0; n < edits; n++) {
    const ids = Object.keys(own);
    const id = ids[lot(Math.max(1, ids.length))];
    const what = id === undefined ? 0 : lot(8);
    const mine = id === undefined ? null : own[id]!;
    if (what === 0 || !id || !mine) {
      const fresh = `tab${tab}-${n}`;
      await change((vault) => addAccount(vault, enrolment(fresh), fresh, Date.now()));
      own[fresh] = { name: fresh, note: '', favourite: false, trashed: false };
    } else if (what === 1) {
      await change((vault) => changeAccount(vault, id, { name: `renamed ${n}` }, Date.now()));
      mine.name = `renamed ${n}`;
    } else if (what === 2) {
      await change((vault) => changeAccount(vault, id, { note: `note ${n}` }, Date.now()));
      mine.note = `note ${n}`;
    } else if (what === 3) {
      await change((vault) => changeAccount(vault, id, { favourite: !mine.favourite }, Date.now()));
      mine.favourite = !mine.favourite;
    } else if (what === 4) {
      const edit = mine.trashed ? restoreAccount : trashAccount;
      await change((vault) => edit(vault, id, Date.now()));
      mine.trashed = !mine.trashed;
    } else if (what === 5) {
      let counter = -1;
      await change((vault) => {
        counter = accountOf(vault, 'shared').otp.counter;
        return takeHotpCounter(vault, 'shared', Date.now());
      });
      shown.push(counter);
    } else if (what === 6) {
      const host = `tab${tab}-${lot(10)}.example`;
      await change((vault) =>
        setSiteMode(addSite(vault, 'shared', host, Date.now()), 'shared', host, 'automatic', Date.now()),
      );
      hosts[host] = 'automatic';
    } else {
      const host = Object.keys(hosts)[0];
      if (!host) continue;
      await change((vault) => removeSite(vault, 'shared', host, Date.now()));
      delete hosts[host];
    }
  }
  keeper.close();
  return { own, hosts, shown };
}

/** Takes so many counters of the account that all tabs share, each saved before it is shown; those that were shown. */
export async function takeCounters({
  name,
  times,
  locked,
}: {
  name: string;
  times: number;
  locked: boolean;
}): Promise<number[]> {
  const keeper = open(name, locked);
  const { masterKey } = await keeper.unlock(words('words'));
  const shown: number[] = [];
  for (let n = 0; n < times; n++) {
    let counter = -1;
    await keeper.change(masterKey, (vault) => {
      counter = accountOf(vault, 'shared').otp.counter;
      return takeHotpCounter(vault, 'shared', Date.now());
    });
    shown.push(counter);
  }
  keeper.close();
  return shown;
}

/** Keeps what the vault is, as a screen does: read again whenever another tab says that it saved. */
export async function startLooking(name: string): Promise<void> {
  const keeper = open(name, true);
  const { masterKey } = await keeper.unlock(words('words'));
  looking = { seen: 0, heardAt: 0 };
  let again = 0;
  keeper.watch(() => {
    const mine = ++again;
    void keeper.open(masterKey).then(({ vault }) => {
      if (mine === again || vault.rev > looking.seen) looking = { seen: vault.rev, heardAt: Date.now() };
    });
  });
}
let looking = { seen: 0, heardAt: 0 };

/** What this tab's screen shows by now. */
export const whatIsSeen = (): { readonly seen: number; readonly heardAt: number } => looking;

/** Saves once and says which revision that is and when its saving ended. */
export async function lastWord(name: string): Promise<{ readonly rev: number; readonly at: number }> {
  const keeper = open(name, true);
  const { masterKey } = await keeper.unlock(words('words'));
  const { vault } = await keeper.change(masterKey, (before) =>
    changeAccount(before, 'shared', { note: `last ${Date.now()}` }, Date.now()),
  );
  const at = Date.now();
  keeper.close();
  return { rev: vault.rev, at };
}

/** The vault at the end. */
export async function readShared(name: string): Promise<Vault> {
  const keeper = open(name, true);
  const { vault, openedOlder } = await keeper.unlock(words('words'));
  if (openedOlder) throw new Error('tabs: an older generation was opened');
  keeper.close();
  return vault;
}
