import { afterEach, expect, test } from 'vitest';
import { add, behind, names, openHomes, words } from '../../test/storage/homes.ts';
import { decodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { seal } from '../crypto/aes-gcm.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { hmac } from '../crypto/hmac.ts';
import { systemRandom } from '../crypto/random.ts';
import { sha256 } from '../crypto/sha256.ts';
import { canonicalJson, type Json } from '../vault/canonical-json.ts';
import { readVaultFile } from '../vault/codec.ts';
import { writeContent } from '../vault/content.ts';
import { Damaged, TooNew } from '../vault/errors.ts';
import { joinFile } from '../vault/file.ts';
import { pad } from '../vault/padding.ts';
import type { Vault } from '../vault/vault.ts';
import { hashOf } from './shelf.ts';

const { home, close } = openHomes();
afterEach(close);

/** Puts a generation in place of the newest, as a Watchword of reader version 2 would have written it. */
async function asLater(name: string, vault: Vault, masterKey: Bytes, content = pad(writeContent(vault)), more = {}) {
  await behind(name, async (database) => {
    const rev = vault.rev;
    const { header } = readVaultFile((await database.get('files', rev))!);
    const text = canonicalJson({ ...header, minReader: 2, ...more } as unknown as Json);
    const [saveSalt, iv] = [systemRandom(32), systemRandom(12)];
    const file = await joinFile(
      new TextEncoder().encode(text),
      async (head) => hmac(await hkdf(masterKey, decodeBase64Url(header.vaultId), 'otpv1/header'), head),
      saveSalt,
      iv,
      async (before) => seal(await hkdf(masterKey, saveSalt, 'otpv1/content'), iv, await sha256(before), content),
    );
    const hash = await hashOf(file);
    await database.put('files', file, rev);
    await database.put('generations', { ...(await database.get('generations', rev))!, hash });
    await database.put('head', { rev, hash }, 'head');
  });
}

async function later(content?: Bytes, more?: object) {
  const keeper = home();
  const { masterKey } = await keeper.create('words');
  const { vault } = await keeper.change(masterKey, add('ada'));
  await asLater(keeper.databaseName, vault, masterKey, content, more);
  return { keeper, masterKey, vault };
}

test('a newer Watchword’s vault is shown and never changed', async () => {
  const { keeper, masterKey, vault } = await later(undefined, { colour: 'red' });
  const opened = await keeper.unlock(words('words'));
  expect(opened.readOnly).toBe(true);
  expect(names(opened.vault)).toEqual(['ada']);
  expect((await keeper.open(masterKey)).readOnly).toBe(true);
  await expect(keeper.change(masterKey, add('bob'))).rejects.toBeInstanceOf(TooNew);
  await expect(keeper.addRecoveryCode(masterKey, '')).rejects.toBeInstanceOf(TooNew);
  await expect(keeper.rekey(masterKey, { passphrase: 'new', keep: [] })).rejects.toBeInstanceOf(TooNew);
  await expect(keeper.exportFile(masterKey)).rejects.toBeInstanceOf(TooNew);
  expect((await keeper.unlock(words('words'))).vault).toEqual(vault);
  expect((await keeper.generations())[0]!.rev).toBe(2);
});

test('a newer file is opened to be looked into, and not adopted', async () => {
  const { keeper } = await later();
  const file = await behind(keeper.databaseName, (database) => database.get('files', 2));
  const elsewhere = home();
  expect(names((await elsewhere.openFile(file!, words('words'))).vault)).toEqual(['ada']);
  await expect(elsewhere.adoptFile(file!, words('words'))).rejects.toBeInstanceOf(TooNew);
  expect(await elsewhere.state()).toBe('none');
});

test('a newer content that we cannot read is too new, not damaged, and no older state is opened in its stead', async () => {
  const { keeper } = await later(pad(new TextEncoder().encode('{"rev":2,"accounts":"elsewhere"}')));
  await expect(keeper.unlock(words('words'))).rejects.toBeInstanceOf(TooNew);
});

test('a newer file with one byte changed is damaged', async () => {
  const { keeper, masterKey } = await later();
  const file = (await behind(keeper.databaseName, (database) => database.get('files', 2)))!.slice();
  file[file.length - 1]! ^= 1;
  await expect(home().openFile(file, words('words'))).rejects.toBeInstanceOf(Damaged);
  expect((await keeper.open(masterKey)).readOnly).toBe(true);
});
