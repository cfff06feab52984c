import { afterEach, expect, test } from 'vitest';
import { behind, openHomes, words } from '../../test/storage/homes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { argon2id } from '../crypto/argon2id.ts';
import { hkdf } from '../crypto/hkdf.ts';
import type { KdfCost } from '../crypto/kdf-cost.ts';
import { readVaultFile } from '../vault/codec.ts';
import { changeSettings } from '../vault/edit/settings.ts';
import { WrongKey } from '../vault/errors.ts';
import { costOf, defaultKdfCost } from '../vault/slots/password.ts';
import type { Kdf } from '../vault/slots/slot.ts';
import type { KeeperOptions } from './vault-store.ts';

const least: KdfCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
const floor = ({ memoryKiB, passes }: KdfCost) => ({ memoryKiB, passes });

const homes = openHomes();
afterEach(homes.close);

/** A device that takes so many ms for the least cost; its derivation is one hash that knows its cost, its clock runs with it. */
function device(msForLeast: number) {
  let clock = 1000;
  const kdf: Kdf = (passphrase, salt, cost) => {
    clock += Math.round((msForLeast * cost.memoryKiB * cost.passes) / (least.memoryKiB * least.passes));
    return hkdf(encodeUtf8(passphrase), salt, `${cost.memoryKiB} ${cost.passes}`);
  };
  return { kdf, now: () => clock };
}
const home = (name: string, options: Partial<KeeperOptions>) => homes.home({ name, ...options });
const newName = () => `kdf-${crypto.randomUUID()}`;

/** What every stored file costs to try one passphrase on. */
async function costs(name: string): Promise<KdfCost[]> {
  const files = await behind(name, (database) => database.getAll('files'));
  return files.flatMap((file) =>
    readVaultFile(file)
      .header.slots.filter(({ type }) => type === 'password')
      .map(costOf),
  );
}

test('an old, cheap slot is made dear at the next unlock, in every generation, and nothing else changes', async () => {
  const name = newName();
  const old = home(name, { ...device(50), cost: least });
  const { masterKey } = await old.create('words');
  await old.change(masterKey, (vault) => changeSettings(vault, { idleMinutes: 7 }, 5));
  const { code } = await old.addRecoveryCode(masterKey, 'paper');
  expect((await old.unlock(words('words'))).vault.kdfFloor).toEqual(floor(least));

  const now = home(name, device(50));
  const upgraded = await now.unlock(words('words'));
  expect(upgraded.masterKey).toEqual(masterKey);
  expect(upgraded.vault.kdfFloor).toEqual(floor(defaultKdfCost));
  expect(upgraded.vault.settings.idleMinutes).toBe(7);
  expect(await now.slots(masterKey)).toHaveLength(2);
  expect(await costs(name)).toEqual([...(await now.generations())].map(() => defaultKdfCost));
  expect(await now.generations()).toHaveLength(3);
  for (const { rev } of await now.generations()) await now.openGeneration(masterKey, rev);
  const again = await now.unlock(words('words'));
  expect(again.vault).toEqual(upgraded.vault);
  expect((await now.unlock({ type: 'recovery', code })).vault).toEqual(upgraded.vault);
  await expect(now.unlock(words('other'))).rejects.toBeInstanceOf(WrongKey);
});

test('a slow phone’s vault is cheaper, never below the least, and is not made dear by unlocking there', async () => {
  for (const [ms, expected] of [
    [100, defaultKdfCost],
    [500, { memoryKiB: 48 * 1024, passes: 2, lanes: 1 }],
    [60_000, least],
  ] as const) {
    const name = newName();
    const keeper = home(name, device(ms));
    await keeper.create('words');
    expect(await costs(name)).toEqual([expected]);
    expect((await keeper.unlock(words('words'))).vault.kdfFloor).toEqual(floor(expected));
    expect(await costs(name)).toEqual([expected]);
    const quick = home(name, device(20));
    expect((await quick.unlock(words('words'))).vault.kdfFloor).toEqual(floor(defaultKdfCost));
  }
});

test('a new passphrase is measured anew', async () => {
  const name = newName();
  const { masterKey } = await home(name, { ...device(1), cost: least }).create('words');
  const keeper = home(name, device(1));
  const { open } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [] });
  expect(new Set((await costs(name)).map(({ memoryKiB }) => memoryKiB))).toEqual(new Set([64 * 1024]));
  expect(open.vault.kdfFloor).toEqual(floor(defaultKdfCost));
});

test('an upgrade that cannot be saved leaves an open vault, and the next unlock does it', async () => {
  const name = newName();
  await home(name, { ...device(1), cost: least }).create('words');
  let failing = true;
  const keeper = home(name, {
    ...device(1),
    before: (step) => {
      if (failing && step === 'put head') throw new Error('the disk is full');
    },
  });
  expect((await keeper.unlock(words('words'))).vault.kdfFloor).toEqual(floor(least));
  expect(await costs(name)).toEqual([least]);
  failing = false;
  expect((await keeper.unlock(words('words'))).vault.kdfFloor).toEqual(floor(defaultKdfCost));
});

test('two windows that unlock at once upgrade once', async () => {
  const name = newName();
  await home(name, { ...device(1), cost: least }).create('words');
  const opened = await Promise.all([1, 2].map(() => home(name, device(1)).unlock(words('words'))));
  expect(opened.map(({ vault }) => vault.rev)).toContain(2);
  expect((await home(name, device(1)).unlock(words('words'))).vault.rev).toBe(2);
});

test('the real derivation, from its least cost to the full one', { timeout: 60_000 }, async () => {
  const name = newName();
  const real: Kdf = (passphrase, salt, cost) => argon2id(passphrase, salt, cost);
  const { masterKey } = await home(name, { kdf: real, now: () => 1, cost: least }).create('correct horse');
  const keeper = home(name, { kdf: real, now: () => 1 });
  expect((await keeper.unlock(words('correct horse'))).vault.kdfFloor).toEqual(floor(defaultKdfCost));
  expect((await keeper.unlock(words('correct horse'))).masterKey).toEqual(masterKey);
});
