import { afterEach, expect, test } from 'vitest';
import { add, behind, copyOf, memoryAnchor, names, openHomes, words } from '../../test/storage/homes.ts';
import { systemRandom } from '../crypto/random.ts';
import { addAccount, newAccountId } from '../vault/edit/add-account.ts';
import { takeHotpCounter } from '../vault/edit/hotp.ts';
import { mergeVaults } from '../vault/merge.ts';
import type { Vault } from '../vault/vault.ts';
import { hashOf } from './shelf.ts';

const { home, close } = openHomes();
afterEach(close);

const now = Date.UTC(2026, 0, 1);

async function threeSaves() {
  const anchor = memoryAnchor();
  const keeper = home({ anchor });
  const { masterKey } = await keeper.create('words');
  await keeper.change(masterKey, add('ada'));
  const old = await copyOf(keeper.databaseName);
  await keeper.change(masterKey, add('bob'));
  const last = await keeper.change(masterKey, add('eve'));
  return { anchor, keeper, masterKey, old, last };
}

test('a database that was put back is noticed at unlock, with the number of saves it is behind', async () => {
  const { anchor, keeper, masterKey, old, last } = await threeSaves();
  expect(last.rolledBack).toBeNull();
  await old();
  const again = home({ name: keeper.databaseName, anchor });
  const said = { rev: 4, savedAt: now, lost: 2 };
  expect((await again.unlock(words('words'))).rolledBack).toEqual(said);
  // Looking at it is not agreeing to it: it is said until something is saved on top.
  expect((await again.open(masterKey)).rolledBack).toEqual(said);
});

test('the next save stands above everything there ever was, and the alarm ends', async () => {
  const { anchor, keeper, masterKey, old } = await threeSaves();
  await old();
  const saved = await keeper.change(masterKey, add('zoe'));
  expect(saved.vault.rev).toBe(5);
  expect(saved.rolledBack).toBeNull();
  expect(JSON.parse(anchor.text!)).toMatchObject({ rev: 5, hash: saved.hash });
  expect((await keeper.open(masterKey)).rolledBack).toBeNull();
});

test('every older copy of a history is noticed, and the newest is not', { timeout: 60_000 }, async () => {
  const anchor = memoryAnchor();
  const keeper = home({ anchor });
  const { masterKey } = await keeper.create('words');
  const copies: (() => Promise<void>)[] = [];
  for (let n = 0; n < 12; n++) {
    copies.push(await copyOf(keeper.databaseName));
    await keeper.change(masterKey, add(`${n}`));
  }
  copies.push(await copyOf(keeper.databaseName));
  for (const [at, copy] of copies.entries()) {
    await copy();
    const lost = 12 - at;
    expect((await keeper.open(masterKey)).rolledBack).toEqual(lost === 0 ? null : { rev: 13, savedAt: now, lost });
  }
});

test('another save of the same number, made from an older copy, is another history', async () => {
  const { anchor, keeper, masterKey, old } = await threeSaves();
  await old();
  const without = home({ name: keeper.databaseName });
  for (const name of ['x', 'y']) await without.change(masterKey, add(name));
  const opened = await home({ name: keeper.databaseName, anchor }).open(masterKey);
  expect(opened.vault.rev).toBe(4);
  expect(opened.rolledBack).toEqual({ rev: 4, savedAt: now, lost: null });
});

test('a damaged newest generation is damage, not a rollback', async () => {
  const { anchor, keeper, masterKey } = await threeSaves();
  await behind(keeper.databaseName, async (database) => {
    const file = (await database.get('files', 4))!.slice();
    file[file.length - 1]! ^= 1;
    await database.put('files', file, 4);
    // As an attacker would, along with the recorded hashes.
    const hash = await hashOf(file);
    await database.put('generations', { ...(await database.get('generations', 4))!, hash });
    await database.put('head', { rev: 4, hash }, 'head');
  });
  const opened = await home({ name: keeper.databaseName, anchor }).open(masterKey);
  expect(opened.openedOlder).toEqual({ rev: 3, savedAt: now, lost: 1 });
  expect(opened.rolledBack).toBeNull();
});

test('a window that died between the save and its anchor raises no alarm, and the anchor catches up', async () => {
  const anchor = memoryAnchor();
  let dying = false;
  const keeper = home({
    anchor,
    before: (step) => {
      if (dying && step === 'anchor') throw new Error('killed');
    },
  });
  const { masterKey } = await keeper.create('words');
  dying = true;
  await expect(keeper.change(masterKey, add('ada'))).rejects.toThrow('killed');
  expect(JSON.parse(anchor.text!).rev).toBe(1);
  const again = home({ name: keeper.databaseName, anchor });
  const opened = await again.open(masterKey);
  expect(opened.rolledBack).toBeNull();
  expect(JSON.parse(anchor.text!)).toMatchObject({ rev: 2, hash: opened.hash });
});

test('four windows saving at once never raise a false alarm, with and without a lock', {
  timeout: 60_000,
}, async () => {
  for (const options of [{}, { lock: <T>(run: () => Promise<T>) => run() }]) {
    const anchor = memoryAnchor();
    const first = home({ anchor, ...options });
    const { masterKey } = await first.create('words');
    const keepers = [first, ...[1, 2, 3].map(() => home({ anchor, name: first.databaseName, ...options }))];
    await Promise.all(
      keepers.map(async (keeper, window) => {
        for (let n = 0; n < 10; n++) {
          await keeper.change(masterKey, add(`${window} ${n}`));
          expect((await keeper.open(masterKey)).rolledBack).toBeNull();
        }
      }),
    );
  }
});

test('counters never go back: after a rollback, merging the newest backup takes the larger', async () => {
  const anchor = memoryAnchor();
  const keeper = home({ anchor });
  const { masterKey } = await keeper.create('words');
  const id = newAccountId(systemRandom);
  const otp = {
    type: 'hotp',
    secret: 'GEZDGNBVGY3TQOJQ',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
  } as const;
  await keeper.change(masterKey, (vault) => addAccount(vault, { issuer: 'x', name: 'y', otp, warnings: [] }, id, now));
  const old = await copyOf(keeper.databaseName);
  for (let n = 0; n < 5; n++) await keeper.change(masterKey, (vault) => takeHotpCounter(vault, id, now + n));
  const backup = await keeper.exportFile(masterKey);
  await old();
  // A code taken in ignorance, later by the clock than all the others.
  await keeper.change(masterKey, (vault) => takeHotpCounter(vault, id, now + 99));
  const counter = (vault: Vault) => vault.accounts[id]!.otp.counter;
  const theirs = await keeper.openFile(backup, words('words'));
  const merged = await keeper.change(masterKey, (vault) => mergeVaults(vault, theirs.vault));
  expect(counter(theirs.vault)).toBe(5);
  expect(counter(merged.vault)).toBe(5);
});

test('a vault that the browser let go is not "nothing was ever here"', async () => {
  const { anchor, keeper, masterKey } = await threeSaves();
  const backup = await keeper.exportFile(masterKey);
  await keeper.change(masterKey, add('zoe'));
  expect(await keeper.state()).toBe('present');
  keeper.close();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(keeper.databaseName);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
  const again = home({ name: keeper.databaseName, anchor });
  expect(await again.state()).toBe('vanished');
  expect(await again.lastSaved()).toEqual({ rev: 5, savedAt: now });
  await expect(again.create('new')).rejects.toMatchObject({ name: 'StorageRefused', reason: 'vanished' });
  expect((await again.openFile(backup, words('words'))).behind).toBe(1);

  const restored = await again.adoptFile(backup, words('words'));
  expect(restored.rolledBack).toEqual({ rev: 5, savedAt: now, lost: 1 });
  expect(restored.vault.rev).toBe(6);
  expect(names(restored.vault)).toEqual(['ada', 'bob', 'eve']);
  expect(await again.state()).toBe('present');
  expect((await again.unlock(words('words'))).rolledBack).toBeNull();
});

test('who knows that the vault is gone can begin anew', async () => {
  const anchor = memoryAnchor();
  const gone = home({ anchor });
  await gone.create('words');
  const anew = home({ anchor });
  expect(await anew.state()).toBe('vanished');
  const { rolledBack } = await anew.create('new', { overVanished: true });
  expect(rolledBack).toBeNull();
  expect(await anew.state()).toBe('present');
  expect((await anew.unlock(words('new'))).rolledBack).toBeNull();
});

test('erasing is no vanishing', async () => {
  const { keeper } = await threeSaves();
  await keeper.erase();
  expect(await keeper.state()).toBe('none');
  expect(await keeper.lastSaved()).toBeNull();
});

test('a file says how far it is behind, and another vault’s says nothing', async () => {
  const { keeper, masterKey } = await threeSaves();
  const backup = await keeper.exportFile(masterKey);
  expect((await keeper.openFile(backup, words('words'))).behind).toBe(0);
  for (const name of ['x', 'y', 'z']) await keeper.change(masterKey, add(name));
  expect((await keeper.openFile(backup, words('words'))).behind).toBe(3);
  const other = home();
  await other.create('words');
  expect((await other.openFile(backup, words('words'))).behind).toBeNull();
});

test('another vault in the place of the one that was saved last is said', async () => {
  const { anchor, keeper } = await threeSaves();
  const other = home();
  await other.create('theirs');
  await other.close();
  const swapped = home({ name: other.databaseName, anchor });
  expect((await swapped.unlock(words('theirs'))).rolledBack).toEqual({ rev: 4, savedAt: now, lost: null });
  expect((await keeper.unlock(words('words'))).rolledBack).toBeNull();
});

test('the anchor holds nothing that is not on the file already', async () => {
  const { anchor } = await threeSaves();
  expect(Object.keys(JSON.parse(anchor.text!)).sort()).toEqual(['hash', 'rev', 'savedAt', 'vaultId']);
});
