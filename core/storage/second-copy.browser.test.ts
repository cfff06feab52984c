import { afterEach, expect, test } from 'vitest';
import { add, behind, copyOf, memoryAnchor, names, openHomes, words } from '../../test/storage/homes.ts';
import { Damaged, WrongKey } from '../vault/errors.ts';
import { openSecondCopy } from './second-copy.ts';
import type { KeeperOptions } from './vault-store.ts';

const { home, close } = openHomes();
afterEach(close);

const now = Date.UTC(2026, 0, 1);

/** A vault with its second copy in this browser's real OPFS, and another window's keeper of it. */
async function kept(options: Partial<KeeperOptions> = {}) {
  const name = `copied-${crypto.randomUUID()}`;
  const anchor = memoryAnchor();
  const copy = openSecondCopy(name);
  const window = () => home({ name, anchor, copy, ...options });
  const keeper = window();
  const { masterKey } = await keeper.create('words');
  await keeper.change(masterKey, add('ada'));
  await keeper.change(masterKey, add('bob'));
  return { name, anchor, copy, keeper, masterKey, window };
}

function deleted(name: string): Promise<void> {
  return new Promise((settle, fail) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => settle();
    deleting.onerror = () => fail(deleting.error);
  });
}

/** The copy's files by name, newest first. */
async function files(name: string): Promise<File[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(`copy-${name}`, { create: true });
  const found: File[] = [];
  for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values()) {
    found.push(await handle.getFile());
  }
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

async function overwrite(name: string, file: string, bytes: BlobPart): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(`copy-${name}`);
  const writing = await (await folder.getFileHandle(file)).createWritable();
  await writing.write(new Blob([bytes]));
  await writing.close();
}

const revs = async (name: string) => (await files(name)).map((file) => Number(file.name));

test('a database that the browser deleted is back at the next look, and that is said until the next save', async () => {
  const { name, keeper, masterKey, window } = await kept();
  keeper.close();
  await deleted(name);
  const again = window();
  expect(await again.state()).toBe('present');
  const open = await again.unlock(words('words'));
  expect(names(open.vault)).toEqual(['ada', 'bob']);
  expect(open.putBack).toEqual({ savedAt: now });
  expect(open.rolledBack).toBeNull();
  expect((await window().open(masterKey)).putBack).toEqual({ savedAt: now });
  const next = await again.change(masterKey, add('eve'));
  expect(next.putBack).toBeNull();
  expect(next.vault.rev).toBe(4);
  expect((await window().open(masterKey)).putBack).toBeNull();
  expect((await again.generations(masterKey)).map(({ rev, accounts }) => [rev, accounts])).toEqual([
    [4, 3],
    [3, 2],
  ]);
});

test('a file of the copy that cannot be read keeps nobody from the one before it', async () => {
  const { name, keeper, copy, window } = await kept();
  keeper.close();
  await deleted(name);
  const [newest = ''] = (await files(name)).map((file) => file.name);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(`copy-${name}`);
  await folder.removeEntry(newest);
  // A folder where a file has to be: asking for the file throws.
  await folder.getDirectoryHandle(newest, { create: true });
  expect((await copy.read())?.generation.rev).toBe(Number(newest) - 1);
  expect(names((await window().unlock(words('words'))).vault)).toEqual(['ada']);
});

test('what came back is said although the unlock itself saves, to make the passphrase dearer', async () => {
  const least = { memoryKiB: 19_456, passes: 2, lanes: 1 };
  const { name, anchor, copy, keeper } = await kept({ cost: least });
  keeper.close();
  await deleted(name);
  const again = home({ name, anchor, copy, cost: { ...least, passes: 3 } });
  const open = await again.unlock(words('words'));
  expect(open.vault.kdfFloor.passes).toBe(3);
  expect(open.putBack).toEqual({ savedAt: now });
});

test('deleted under an open window, the next save loses nothing', async () => {
  const { name, keeper, masterKey } = await kept();
  const deleting = deleted(name);
  await deleting;
  const saved = await keeper.change(masterKey, add('eve'));
  expect(names(saved.vault)).toEqual(['ada', 'bob', 'eve']);
});

test('two windows that find it deleted at once put it back once', async () => {
  const { name, keeper, masterKey, window } = await kept({ lock: (run) => run() });
  keeper.close();
  await deleted(name);
  const windows = [window(), window(), window()];
  const opened = await Promise.all(windows.map((each, n) => each.change(masterKey, add(`window ${n}`))));
  expect(Math.max(...opened.map(({ vault }) => vault.rev))).toBe(6);
  expect(names((await windows[0]!.open(masterKey)).vault).sort()).toEqual([
    'ada',
    'bob',
    'window 0',
    'window 1',
    'window 2',
  ]);
});

test('the newest save and the one before it are kept, under the newest key only', async () => {
  const { name, keeper, masterKey } = await kept();
  expect(await revs(name)).toEqual([3, 2]);
  const { open } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  expect(await revs(name)).toEqual([4]);
  await keeper.change(open.masterKey, add('eve'));
  expect(await revs(name)).toEqual([5, 4]);
});

test('what is copied is the vault file behind one line, and shows nothing', async () => {
  const { name, keeper } = await kept();
  const [newest] = await files(name);
  const text = await newest!.text();
  expect(text).toMatch(/^\{"rev":3,"savedAt":\d+,"bytes":\d+,"hash":"[^"]{43}","count":"[^"]+"\}\nOTPV/);
  expect(text).not.toMatch(/ada|bob|GEZDGNBV|Sekoia|accounts/);
  expect(newest!.size).toBeLessThan((await keeper.generations())[0]!.bytes + 400);
});

test.each([
  ['cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -7)],
  ['empty', () => new Uint8Array()],
  ['without its line', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(bytes.indexOf(10) + 1)],
  ['changed in one byte', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 900 ? byte ^ 1 : byte))],
  ['nothing but a line', () => new TextEncoder().encode('{"rev":1e9,"count":7}\n')],
])('a newest copy that is %s gives way to the one before, and the loss is said', async (_, bend) => {
  const { name, keeper, window } = await kept();
  keeper.close();
  const [newest] = await files(name);
  await overwrite(name, newest!.name, bend(new Uint8Array(await newest!.arrayBuffer())));
  await deleted(name);
  const open = await window().unlock(words('words'));
  expect(names(open.vault)).toEqual(['ada']);
  expect(open.rolledBack).toEqual({ rev: 3, savedAt: now, lost: 1 });
});

test('with every copy spoilt, the vault has vanished as before, and can begin anew', async () => {
  const { name, keeper, window } = await kept();
  keeper.close();
  for (const file of await files(name)) await overwrite(name, file.name, 'OTPV');
  await deleted(name);
  const again = window();
  expect(await again.state()).toBe('vanished');
  const { masterKey } = await again.create('other', { overVanished: true });
  expect(await revs(name)).toEqual([1]);
  await again.change(masterKey, add('eve'));
  again.close();
  await deleted(name);
  expect(names((await window().unlock(words('other'))).vault)).toEqual(['eve']);
});

test('a deleted vault stays deleted', async () => {
  const { name, keeper, window } = await kept();
  await keeper.erase();
  expect(await files(name)).toEqual([]);
  expect(await window().state()).toBe('none');
  await deleted(name);
  expect(await window().state()).toBe('none');
});

test('a damaged newest generation is whole again from the copy', async () => {
  const { name, keeper, masterKey, window } = await kept();
  await behind(name, async (database) => {
    const file = (await database.get('files', 3))!.slice();
    file[file.length - 1]! ^= 1;
    await database.put('files', file, 3);
  });
  const open = await window().unlock(words('words'));
  expect(names(open.vault)).toEqual(['ada', 'bob']);
  expect(open.openedOlder).toBeNull();
  expect(open.putBack).toEqual({ savedAt: now });
  expect(names((await keeper.change(masterKey, add('eve'))).vault)).toEqual(['ada', 'bob', 'eve']);
});

test('with every generation damaged it comes from the copy, and a wrong passphrase changes nothing', async () => {
  const { name, window } = await kept();
  await behind(name, async (database) => {
    for (const rev of await database.getAllKeys('files')) await database.put('files', new Uint8Array(9), rev);
  });
  await expect(home({ name }).unlock(words('words'))).rejects.toBeInstanceOf(Damaged);
  await expect(window().unlock(words('wrong'))).rejects.toBeInstanceOf(WrongKey);
  expect(names((await window().unlock(words('words'))).vault)).toEqual(['ada', 'bob']);
});

test('a database that went back in time comes forward again, and a copy behind it changes nothing', async () => {
  const { name, anchor, keeper, masterKey, window } = await kept();
  const old = await copyOf(name);
  await keeper.change(masterKey, add('eve'));
  await keeper.change(masterKey, add('zoe'));
  await old();
  const open = await window().open(masterKey);
  expect(names(open.vault)).toEqual(['ada', 'bob', 'eve', 'zoe']);
  expect(open.rolledBack).toBeNull();
  expect(open.putBack).toEqual({ savedAt: now });
  await old();
  anchor.text = null;
  expect(names((await window().open(masterKey)).vault)).toEqual(['ada', 'bob', 'eve', 'zoe']);
  const ahead = await home({ name }).change(masterKey, add('without a copy'));
  expect((await window().open(masterKey)).vault).toEqual(ahead.vault);
});

test('a database that went back behind a new passphrase opens with the new one, and the old one opens nothing', async () => {
  const { name, keeper, masterKey, window } = await kept();
  const old = await copyOf(name);
  await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  await old();
  await expect(window().unlock(words('wrong'))).rejects.toBeInstanceOf(WrongKey);
  expect(names((await window().unlock(words('new'))).vault)).toEqual(['ada', 'bob']);
  await expect(window().unlock(words('words'))).rejects.toBeInstanceOf(WrongKey);
});

test('another vault’s copy is never put over this one', async () => {
  const mine = await kept();
  const theirs = await kept();
  for (const n of [1, 2]) await theirs.keeper.change(theirs.masterKey, add(`${n}`));
  await behind(mine.name, async (database) => {
    await database.put('files', new Uint8Array(9), 3);
  });
  const open = await home({ name: mine.name, anchor: mine.anchor, copy: theirs.copy }).unlock(words('words'));
  expect(names(open.vault)).toEqual(['ada']);
  expect(open.openedOlder?.lost).toBe(1);
});

test.each(['copy', 'anchor'] as const)(
  'a window that died before "%s" leaves no copy behind the vault, and none of an old key, once it is opened again',
  async (death) => {
    let dying = false;
    const before: KeeperOptions['before'] = (step) => {
      if (dying && step === death) throw new Error('killed');
    };
    const { name, keeper, masterKey, window } = await kept({ before });
    dying = true;
    await expect(keeper.rekey(masterKey, { passphrase: 'new', keep: [] })).rejects.toThrow('killed');
    dying = false;
    await window().unlock(words('new'));
    expect(await revs(name)).toEqual([4]);
    keeper.close();
    close();
    await deleted(name);
    expect(names((await window().unlock(words('new'))).vault)).toEqual(['ada', 'bob']);
    await expect(window().unlock(words('words'))).rejects.toBeInstanceOf(WrongKey);
  },
);

test('a browser that has no place for a copy saves as before', async () => {
  const getDirectory = navigator.storage.getDirectory;
  try {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const { keeper, window } = await kept();
    expect(names((await window().unlock(words('words'))).vault)).toEqual(['ada', 'bob']);
    await keeper.erase();
    expect(await window().state()).toBe('none');
  } finally {
    navigator.storage.getDirectory = getDirectory;
  }
});

test('one copy that could not be written costs nothing, and the one before stays', async () => {
  const { name, keeper, masterKey, window } = await kept();
  const { createWritable } = FileSystemFileHandle.prototype;
  try {
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
    for (const each of ['eve', 'zoe', 'kim']) await keeper.change(masterKey, add(each));
  } finally {
    FileSystemFileHandle.prototype.createWritable = createWritable;
  }
  expect(names((await window().open(masterKey)).vault)).toHaveLength(5);
  keeper.close();
  close();
  await deleted(name);
  const open = await window().unlock(words('words'));
  expect(names(open.vault)).toEqual(['ada', 'bob']);
  expect(open.rolledBack).toEqual({ rev: 6, savedAt: now, lost: 3 });
});
