import { afterEach, expect, test, vi } from 'vitest';
import { add, behind, names, openHomes, words } from '../../test/storage/homes.ts';
import { argon2id } from '../crypto/argon2id.ts';
import { systemRandom } from '../crypto/random.ts';
import { changeAccount } from '../vault/edit/change-account.ts';
import { changeSettings, noteBackup } from '../vault/edit/settings.ts';
import { deleteForGood, trashAccount } from '../vault/edit/trash.ts';
import { Damaged, TooNew, WrongKey } from '../vault/errors.ts';
import { defaultKdfCost } from '../vault/slots/password.ts';
import type { Kdf } from '../vault/slots/slot.ts';
import type { Vault } from '../vault/vault.ts';
import { openActivity } from './activity.ts';
import { openAudit } from './audit.ts';
import type { Database } from './database.ts';
import type { SaveStep } from './save.ts';
import { hashOf } from './shelf.ts';
import { StorageRefused } from './storage-refused.ts';
import type { KeeperOptions } from './vault-store.ts';

let clock = Date.UTC(2026, 0, 1);
const homes = openHomes();
const home = (options: Partial<KeeperOptions> = {}) => homes.home({ now: () => clock, ...options });

let made: { close(): void }[] = [];
afterEach(() => {
  homes.close();
  for (const each of made) each.close();
  made = [];
  vi.restoreAllMocks();
});

const flip = (rev: number, at: number) => async (database: Database) => {
  const file = (await database.get('files', rev))!.slice();
  file[at < 0 ? file.length + at : at]! ^= 1;
  await database.put('files', file, rev);
};

/** As an attacker would: the recorded hashes are changed along with the file. */
const flipUnseen = (rev: number, at: number) => async (database: Database) => {
  await flip(rev, at)(database);
  const hash = await hashOf((await database.get('files', rev))!);
  await database.put('generations', { ...(await database.get('generations', rev))!, hash });
  await database.put('head', { rev, hash }, 'head');
};

test('a vault is created, locked, unlocked and holds what was saved', async () => {
  const keeper = home();
  expect(await keeper.state()).toBe('none');
  const { masterKey, vault } = await keeper.create('correct horse');
  expect(vault.rev).toBe(1);
  expect(await keeper.state()).toBe('present');
  const saved = await keeper.change(masterKey, add('ada'));
  expect(saved.vault.rev).toBe(2);
  const again = home({ name: keeper.databaseName });
  const unlocked = await again.unlock(words('correct horse'));
  expect(unlocked.vault).toEqual(saved.vault);
  expect(unlocked.hash).toBe(saved.hash);
  expect(unlocked.openedOlder).toBeNull();
  expect((await again.open(masterKey)).vault).toEqual(saved.vault);
});

test('the real key derivation at its real cost opens what it closed', { timeout: 60_000 }, async () => {
  const real: Kdf = (passphrase, salt, cost) => argon2id(passphrase, salt, cost);
  const keeper = home({ kdf: real });
  const { masterKey, vault } = await keeper.create('correct horse battery staple');
  expect(vault.kdfFloor).toEqual({ memoryKiB: defaultKdfCost.memoryKiB, passes: defaultKdfCost.passes });
  expect((await keeper.unlock(words('correct horse battery staple'))).masterKey).toEqual(masterKey);
  await expect(keeper.unlock(words('correct horse battery stapl'))).rejects.toBeInstanceOf(WrongKey);
});

test('a wrong passphrase is a wrong key, and nothing is said to be damaged', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('right');
  await keeper.change(masterKey, add('ada'));
  await expect(keeper.unlock(words('wrong'))).rejects.toBeInstanceOf(WrongKey);
  await expect(keeper.open(systemRandom(32))).rejects.toBeInstanceOf(WrongKey);
});

test('nothing there, or something there already, is said', async () => {
  const keeper = home();
  await expect(keeper.unlock(words('x'))).rejects.toMatchObject({ reason: 'none' });
  await keeper.create('x');
  await expect(keeper.create('y')).rejects.toMatchObject({ name: 'StorageRefused', reason: 'present' });
  expect((await keeper.unlock(words('x'))).vault.rev).toBe(1);
});

test('two homes that create at once make one vault', async () => {
  const first = home({ lock: (run) => run() });
  const second = home({ lock: (run) => run(), name: first.databaseName });
  const results = await Promise.allSettled([first.create('a'), second.create('b')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const winner = results[0]!.status === 'fulfilled' ? 'a' : 'b';
  expect((await first.unlock(words(winner))).vault.rev).toBe(1);
});

const writers = [
  ['with Web Locks', {}],
  ['with no lock at all', { lock: <T>(run: () => Promise<T>) => run() }],
] as const;

test.each(writers)(
  'four windows each adding fifty accounts lose none, %s',
  { timeout: 120_000 },
  async (_, options) => {
    const first = home(options);
    const { masterKey } = await first.create('x');
    const keepers = [first, ...[1, 2, 3].map(() => home({ ...options, name: first.databaseName }))];
    await Promise.all(
      keepers.map(async (keeper, window) => {
        for (let n = 0; n < 50; n++) await keeper.change(masterKey, add(`window ${window}, ${n}`));
      }),
    );
    const { vault } = await first.unlock(words('x'));
    expect(new Set(names(vault)).size).toBe(200);
    expect(vault.rev).toBe(201);
    for (const keeper of keepers) expect((await keeper.open(masterKey)).vault).toEqual(vault);
  },
);

const steps: SaveStep[] = [
  'read',
  'edit',
  'seal',
  'begin',
  'put file',
  'put generation',
  'put head',
  'prune',
  'commit',
  'read back',
  'copy',
  'anchor',
  'announce',
];

test.each(steps)('a crash before "%s" leaves a vault that opens, whole before or whole after', async (crash) => {
  let crashing = false;
  const before = (step: SaveStep) => {
    if (crashing && step === crash) throw new Error(`crash before ${step}`);
  };
  const keeper = home({ before });
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  crashing = true;
  await expect(keeper.change(masterKey, add('bob'))).rejects.toThrow('crash before');
  const after = home({ name: keeper.databaseName });
  const { vault, openedOlder } = await after.unlock(words('x'));
  expect(openedOlder).toBeNull();
  const saved = ['read back', 'copy', 'anchor', 'announce'].includes(crash);
  expect(names(vault)).toEqual(saved ? ['ada', 'bob'] : ['ada']);
  expect(names((await after.change(masterKey, add('eve'))).vault)).toEqual([...names(vault), 'eve']);
});

test.each(steps.slice(1))(
  'a crash before "%s" of a new passphrase leaves exactly one passphrase that opens',
  async (crash) => {
    let crashing = false;
    const before = (step: SaveStep) => {
      if (crashing && step === crash) throw new Error(`crash before ${step}`);
    };
    const keeper = home({ before });
    const { masterKey } = await keeper.create('old');
    await keeper.change(masterKey, add('ada'));
    crashing = crash !== 'edit';
    await keeper.rekey(masterKey, { passphrase: 'new', keep: [] }).catch(() => {});
    const after = home({ name: keeper.databaseName });
    const opens = await Promise.allSettled([after.unlock(words('old')), after.unlock(words('new'))]);
    expect(opens.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const open = opens.find((each) => each.status === 'fulfilled')!.value;
    expect(names(open.vault)).toEqual(['ada']);
    for (const { rev } of await after.generations()) await after.openGeneration(open.masterKey, rev);
  },
);

const damages: [string, (rev: number) => (database: Database) => Promise<unknown>][] = [
  ['a byte of its content', (rev) => flip(rev, -1)],
  ['a byte of its header', (rev) => flip(rev, 40)],
  ['its version byte', (rev) => flip(rev, 4)],
  ['a byte of its content and the recorded hashes', (rev) => flipUnseen(rev, -1)],
  ['a byte of a slot and the recorded hashes', (rev) => flipUnseen(rev, 330)],
  [
    'everything after the first kilobyte',
    (rev) => async (database) => database.put('files', (await database.get('files', rev))!.slice(0, 1024), rev),
  ],
  ['the whole file', (rev) => (database) => database.delete('files', rev)],
  [
    'file and generation',
    (rev) => async (database) => {
      await database.delete('files', rev);
      await database.delete('generations', rev);
    },
  ],
];

test.each(damages)(
  'the newest generation having lost %s, the one before is opened and that is said',
  async (_, damage) => {
    const keeper = home();
    const { masterKey } = await keeper.create('x');
    await keeper.change(masterKey, add('ada'));
    await keeper.change(masterKey, add('bob'));
    await behind(keeper.databaseName, damage(3));

    const byPassphrase = await keeper.unlock(words('x'));
    expect(names(byPassphrase.vault)).toEqual(['ada']);
    expect(byPassphrase.openedOlder).toEqual({ rev: 2, savedAt: clock, lost: 1 });
    expect((await keeper.open(masterKey)).openedOlder).toEqual({ rev: 2, savedAt: clock, lost: 1 });
    await expect(keeper.unlock(words('wrong'))).rejects.toBeInstanceOf(WrongKey);

    const saved = await keeper.change(masterKey, add('eve'));
    expect(saved.vault.rev).toBe(4);
    expect(saved.openedOlder).toBeNull();
    expect(names((await keeper.unlock(words('x'))).vault)).toEqual(['ada', 'eve']);
    const aside = await keeper.setAside();
    if (_ !== 'file and generation') expect(aside.map(({ rev }) => rev)).toEqual([3]);
    expect((await keeper.generations()).map(({ rev }) => rev)).not.toContain(3);
  },
);

test('with every generation damaged, that is said and nothing is overwritten', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  for (const rev of [1, 2]) await behind(keeper.databaseName, flip(rev, 12));
  await expect(keeper.unlock(words('x'))).rejects.toBeInstanceOf(Damaged);
  await expect(keeper.change(masterKey, add('bob'))).rejects.toBeInstanceOf(Damaged);
  await expect(keeper.create('x')).rejects.toMatchObject({ reason: 'present' });
});

test('a newer program’s vault is not opened one generation back', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  await behind(keeper.databaseName, async (database) => {
    const file = (await database.get('files', 2))!.slice();
    file[4] = 2;
    await database.put('files', file, 2);
    const hash = await hashOf(file);
    await database.put('generations', { ...(await database.get('generations', 2))!, hash });
    await database.put('head', { rev: 2, hash }, 'head');
  });
  await expect(keeper.unlock(words('x'))).rejects.toBeInstanceOf(TooNew);
  await expect(keeper.change(masterKey, add('bob'))).rejects.toBeInstanceOf(TooNew);
});

test('a database laid out by a newer program is too new', async () => {
  const keeper = home();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(keeper.databaseName, 99);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
  await expect(keeper.state()).rejects.toBeInstanceOf(TooNew);
});

test('a newer program’s upgrade is let through, and the keeper then says that it is too old', async () => {
  const keeper = home();
  await keeper.create('x');
  const upgraded = await new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open(keeper.databaseName, 99);
    opening.onsuccess = () => {
      resolve(opening.result.version);
      opening.result.close();
    };
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
  expect(upgraded).toBe(99);
  await expect(keeper.unlock(words('x'))).rejects.toBeInstanceOf(TooNew);
});

test('a save that would lose accounts nobody deleted is refused until somebody says so', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('many', 20));
  const without = (count: number) => (vault: Vault) => ({
    ...vault,
    accounts: Object.fromEntries(Object.entries(vault.accounts).slice(count)),
  });
  for (const count of [4, 11, 20]) {
    const refused = keeper.change(masterKey, without(count));
    await expect(refused).rejects.toBeInstanceOf(StorageRefused);
    await expect(refused).rejects.toMatchObject({
      reason: 'shrink',
      message: `storage: this save would lose ${count} of 20 accounts`,
    });
  }
  expect(names((await keeper.unlock(words('x'))).vault)).toHaveLength(20);
  expect(names((await keeper.change(masterKey, without(3))).vault)).toHaveLength(17);
  expect(names((await keeper.change(masterKey, without(17), { shrink: true })).vault)).toHaveLength(0);
});

test('deleting everything by hand is not a refused save', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const { vault } = await keeper.change(masterKey, add('many', 9));
  const emptied = await keeper.change(masterKey, (now) =>
    Object.keys(vault.accounts).reduce((next, id) => deleteForGood(trashAccount(next, id, clock), id, clock), now),
  );
  expect(emptied.vault.accounts).toEqual({});
});

test('no room left: said, and the vault is as it was', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  await expect(keeper.change(masterKey, add('bob'))).rejects.toMatchObject({ name: 'StorageRefused', reason: 'full' });
  full.mockRestore();
  expect(names((await keeper.unlock(words('x'))).vault)).toEqual(['ada']);
  expect(names((await keeper.change(masterKey, add('eve'))).vault)).toEqual(['ada', 'eve']);
});

test('a transaction that the browser aborts saves nothing', async () => {
  let abort = false;
  let transaction: IDBTransaction | null = null;
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    transaction = begin.apply(this, asked);
    return transaction;
  });
  const keeper = home({
    before: (step) => {
      if (abort && step === 'commit') transaction?.abort();
    },
  });
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  abort = true;
  await expect(keeper.change(masterKey, add('bob'))).rejects.toThrow();
  abort = false;
  expect(names((await keeper.unlock(words('x'))).vault)).toEqual(['ada']);
});

test('every save asks for a strict flush, in one transaction', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await keeper.change(masterKey, add('ada'));
  const writing = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing).toHaveLength(1);
  expect(writing[0]![2]).toEqual({ durability: 'strict' });
});

test('a file that reads back changed is not called saved', async () => {
  let corrupt = false;
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (corrupt && this.name === 'files') value[value.length - 1] ^= 1;
    return put.call(this, value, key as IDBValidKey);
  });
  corrupt = true;
  await expect(keeper.change(masterKey, add('ada'))).rejects.toMatchObject({ reason: 'unconfirmed' });
  corrupt = false;
  const { openedOlder, vault } = await keeper.unlock(words('x'));
  expect(openedOlder).toMatchObject({ rev: 1, lost: 1 });
  expect(vault.accounts).toEqual({});
});

test('a random source that repeats itself saves nothing', async () => {
  let stuck = false;
  const random = (length: number) => (stuck ? new Uint8Array(length).fill(7) : systemRandom(length));
  const keeper = home({ random });
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  stuck = true;
  await expect(keeper.change(masterKey, add('bob'))).rejects.toThrow('repeats itself');
  let at = 0;
  const replayed = (length: number) => Uint8Array.from({ length }, () => at++ % 251);
  const clone = home({ name: keeper.databaseName, random: replayed });
  await clone.change(masterKey, add('eve'));
  at = 0;
  await expect(clone.change(masterKey, add('mallory'))).rejects.toThrow('repeats itself');
  expect(names((await home({ name: keeper.databaseName }).unlock(words('x'))).vault)).toEqual(['ada', 'eve']);
});

test('an edit that changes nothing saves nothing', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const { vault } = await keeper.change(masterKey, add('ada'));
  const same = await keeper.change(masterKey, (now) =>
    changeAccount(now, Object.keys(now.accounts)[0]!, { name: 'ada' }, clock),
  );
  expect(same.vault.rev).toBe(vault.rev);
});

test('an edit outside the limits is refused by field name, without its value', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await expect(keeper.change(masterKey, (vault) => changeSettings(vault, { idleMinutes: 0 }, clock))).rejects.toThrow(
    'vault: not saved, the content does not fit at settings.idleMinutes',
  );
});

test('generations thin out over time, and the fullest stays', { timeout: 60_000 }, async () => {
  const start = clock;
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('many', 5));
  await keeper.change(masterKey, (vault) => ({ ...vault, accounts: {} }), { shrink: true });
  for (let hour = 1; hour <= 24 * 10; hour += 6) {
    clock = start + hour * 3_600_000;
    await keeper.change(masterKey, (vault) => noteBackup(vault, vault.rev, clock));
  }
  const kept = await keeper.generations(masterKey);
  expect(kept.map(({ accounts }) => accounts)).toContain(5);
  expect(kept.length).toBeLessThan(3 + 24 + 7 + 1);
  expect(kept.length).toBeGreaterThan(8);
  const fullest = kept.find(({ accounts }) => accounts === 5)!;
  expect(Object.keys((await keeper.openGeneration(masterKey, fullest.rev)).accounts)).toHaveLength(5);
  expect((await keeper.generations()).every(({ accounts }) => accounts === null)).toBe(true);
  clock = start;
});

test('another window hears of a save, the one that saved does not', async () => {
  const keeper = home();
  const other = home({ name: keeper.databaseName });
  const { masterKey } = await keeper.create('x');
  let own = 0;
  keeper.watch(() => own++);
  const heard = new Promise<void>((resolve) => other.watch(resolve));
  await keeper.change(masterKey, add('ada'));
  await heard;
  expect(own).toBe(0);
});

test('a watch that was stopped is silent', async () => {
  const keeper = home();
  const other = home({ name: keeper.databaseName });
  const { masterKey } = await keeper.create('x');
  let stopped = 0;
  const stop = other.watch(() => stopped++);
  stop();
  const heard = new Promise<void>((resolve) => other.watch(resolve));
  await keeper.change(masterKey, add('ada'));
  await heard;
  expect(stopped).toBe(0);
});

test('a new passphrase replaces the old one everywhere, and locks out a window that has the old key', async () => {
  const keeper = home();
  const other = home({ name: keeper.databaseName });
  const { masterKey } = await keeper.create('old');
  await keeper.change(masterKey, add('ada'));
  await keeper.change(masterKey, add('bob'));
  const { open: changed } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  expect(changed.masterKey).not.toEqual(masterKey);
  await expect(other.unlock(words('old'))).rejects.toBeInstanceOf(WrongKey);
  await expect(other.open(masterKey)).rejects.toBeInstanceOf(WrongKey);
  await expect(other.change(masterKey, add('eve'))).rejects.toBeInstanceOf(WrongKey);
  const opened = await other.unlock(words('new'));
  expect(names(opened.vault)).toEqual(['ada', 'bob']);
  const generations = await keeper.generations(changed.masterKey);
  expect(generations.map(({ accounts }) => accounts)).toEqual([2, 2, 1]);
  for (const { rev } of generations) {
    await keeper.openGeneration(changed.masterKey, rev);
    await expect(keeper.openGeneration(masterKey, rev)).rejects.toBeInstanceOf(Damaged);
  }
});

test('a damaged generation does not outlive a change of passphrase', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('old');
  await keeper.change(masterKey, add('ada'));
  await keeper.change(masterKey, add('bob'));
  await behind(keeper.databaseName, flip(2, -1));
  const { open: changed } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  expect((await keeper.generations()).map(({ rev }) => rev)).toEqual([4, 3]);
  expect(await keeper.setAside()).toEqual([]);
  expect(names((await keeper.open(changed.masterKey)).vault)).toEqual(['ada', 'bob']);
});

test('a backup opens elsewhere, shows what is in it, and becomes a first vault', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const { vault, hash } = await keeper.change(masterKey, add('ada', 3));
  const file = await keeper.exportFile(masterKey);
  const elsewhere = home();
  await expect(elsewhere.openFile(file, words('y'))).rejects.toBeInstanceOf(WrongKey);
  await expect(elsewhere.openFile(file.slice(0, -1), words('x'))).rejects.toBeInstanceOf(Damaged);
  const opened = await elsewhere.openFile(file, words('x'));
  expect(opened.vault).toEqual(vault);
  expect(opened.hash).not.toBe(hash);
  expect(await elsewhere.state()).toBe('none');
  const adopted = await elsewhere.adoptFile(file, words('x'));
  expect(adopted.vault.accounts).toEqual(vault.accounts);
  expect(adopted.vault.writer).not.toBe(vault.writer);
  expect((await elsewhere.unlock(words('x'))).vault).toEqual(adopted.vault);
  await expect(elsewhere.adoptFile(file, words('x'))).rejects.toMatchObject({ reason: 'present' });
});

test('what is kept in storage shows no name, secret or number of accounts', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('canary-name', 3));
  await behind(keeper.databaseName, async (database) => {
    for (const store of ['head', 'generations', 'files', 'aside', 'records'] as const) {
      for (const value of await database.getAll(store)) {
        const bytes = [value, ...Object.values(value)].flatMap((each) =>
          each instanceof Uint8Array ? [new TextDecoder('latin1').decode(each)] : [],
        );
        const text = JSON.stringify(value) + bytes.join();
        expect(text).not.toMatch(/canary|GEZDGNBV|Sekoia|accounts/);
      }
    }
  });
  const empty = home();
  await empty.create('x');
  expect((await keeper.generations())[0]!.bytes).toBe((await empty.generations())[0]!.bytes);
});

test('last used times make no revision, survive a new passphrase and are unreadable without the key', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const activity = openActivity({ name: keeper.databaseName, random: systemRandom });
  const other = openActivity({ name: keeper.databaseName, random: systemRandom });
  made.push(activity, other);
  expect(await activity.lastUsed(masterKey)).toEqual({});
  await Promise.all(
    Array.from({ length: 10 }, (_, n) => (n % 2 ? activity : other).markUsed(masterKey, `id${n}`, 1000 + n)),
  );
  await activity.markUsed(masterKey, 'id3', 5);
  const expected = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`id${n}`, 1000 + n]));
  expect(await other.lastUsed(masterKey)).toEqual(expected);
  expect(await activity.lastUsed(systemRandom(32))).toEqual({});
  expect(await keeper.generations()).toHaveLength(1);
  const { open: changed } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  expect(await activity.lastUsed(changed.masterKey)).toEqual(expected);
});

test('the log keeps its newest entries, survives a new passphrase, and is unreadable without the key', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  const audit = openAudit({ name: keeper.databaseName, random: systemRandom });
  const other = openAudit({ name: keeper.databaseName, random: systemRandom });
  made.push(audit, other);
  expect(await audit.read(masterKey)).toEqual([]);
  await Promise.all([1, 2, 3, 4].map((at) => (at % 2 ? audit : other).note(masterKey, { kind: 'unlock' }, at)));
  expect((await other.read(masterKey)).map(({ at }) => at).sort()).toEqual([1, 2, 3, 4]);
  expect(await audit.read(systemRandom(32))).toEqual([]);

  await audit.notePolicy(masterKey, { submit: false }, 5);
  await audit.notePolicy(masterKey, { submit: false }, 6);
  await audit.notePolicy(masterKey, { fillMode: 'ask' }, 7);
  const expected = [
    { kind: 'policy', names: ['submit'], at: 5 },
    { kind: 'policy', names: ['fillMode', 'submit'], at: 7 },
  ];
  expect((await audit.read(masterKey)).slice(4)).toEqual(expected);
  const { open: changed } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  expect((await audit.read(changed.masterKey)).slice(4)).toEqual(expected);
  expect(await audit.read(masterKey)).toEqual([]);
  expect(await keeper.generations()).toHaveLength(2);
});

test('erasing leaves nothing, and a new vault can begin', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('x');
  await keeper.change(masterKey, add('ada'));
  await keeper.erase();
  expect(await keeper.state()).toBe('none');
  expect(await keeper.generations()).toEqual([]);
  expect((await keeper.create('y')).vault.accounts).toEqual({});
});
