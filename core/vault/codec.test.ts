import { expect, test } from 'vitest';
import { assemble } from '../../test/vault-vectors/assemble.ts';
import { sampleVault } from '../../test/vault-vectors/sample-vault.ts';
import { encodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { systemRandom } from '../crypto/random.ts';
import { canonicalJson } from './canonical-json.ts';
import { fitsVaultFile, openVaultFile, readVaultFile, sealVault, unlockVaultFile } from './codec.ts';
import { changeAccount } from './edit/change-account.ts';
import { Damaged, TooNew, WrongKey } from './errors.ts';
import type { VaultFile } from './file.ts';
import { pad } from './padding.ts';
import { preparePassphrase } from './slots/passphrase.ts';
import { makePasswordSlot } from './slots/password.ts';
import { slotKind, slotKinds } from './slots/registry.ts';
import type { Kdf, Slot } from './slots/slot.ts';
import type { Vault } from './vault.ts';

/** One hash instead of Argon2id; the vectors run the real one. */
let derivations = 0;
const quickKdf: Kdf = (passphrase, salt) => {
  derivations++;
  return hkdf(encodeUtf8(passphrase), salt, 'test');
};
const secret = (passphrase: string) => ({ type: 'password', passphrase }) as const;
const unlock = async (file: VaultFile, passphrase: string) =>
  (await unlockVaultFile(file, secret(passphrase), quickKdf)).masterKey;
const vaultId = encodeBase64Url(systemRandom(16));
const masterKey = systemRandom(32);
const cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
const newSlot = (passphrase: string, wrapped = masterKey, of = vaultId) =>
  makePasswordSlot({ vaultId: of, masterKey: wrapped, passphrase, cost, kdf: quickKdf, random: systemRandom });
const seal = (vault: Vault, slots: readonly Slot[], key = masterKey, of = vaultId) =>
  sealVault(vault, { vaultId: of, slots, createdBy: 'test' }, key, systemRandom);
async function openWith(bytes: Bytes, passphrase: string): Promise<Vault> {
  const file = readVaultFile(bytes);
  return openVaultFile(file, await unlock(file, passphrase));
}

const vault = sampleVault(2);
const slot = await newSlot('right');
const sealed = await seal(vault, [slot]);

test('what is sealed opens with the passphrase and with the master key', async () => {
  expect(await openWith(sealed, 'right')).toEqual(vault);
  expect(await openVaultFile(readVaultFile(sealed), masterKey)).toEqual(vault);
  await expect(openWith(sealed, 'wrong')).rejects.toBeInstanceOf(WrongKey);
  expect(await fitsVaultFile(readVaultFile(sealed), systemRandom(32))).toBe(false);
});

test('a change of any one byte is noticed and releases nothing', { timeout: 60_000 }, async () => {
  const outcomes = new Map<string, number>();
  for (let at = 0; at < sealed.length; at++) {
    const bent = sealed.slice();
    bent[at]! ^= 1 << (at % 8);
    const error = await openWith(bent, 'right').then(
      () => null,
      (reason) => reason,
    );
    expect(error instanceof WrongKey || error instanceof Damaged || error instanceof TooNew, `byte ${at}`).toBe(true);
    // A session's key meets the same walls.
    await expect((async () => openVaultFile(readVaultFile(bent), masterKey))()).rejects.toThrow();
    outcomes.set(error.name, (outcomes.get(error.name) ?? 0) + 1);
  }
  console.log(`${sealed.length} bytes changed one by one: ${JSON.stringify(Object.fromEntries(outcomes))}`);
});

test('a file cut off anywhere is noticed', { timeout: 60_000 }, async () => {
  for (let length = 0; length < sealed.length; length += 7) {
    await expect((async () => openWith(sealed.slice(0, length), 'right'))()).rejects.toBeInstanceOf(Damaged);
  }
});

test('slots taken from one vault open nothing in another', async () => {
  const otherId = encodeBase64Url(systemRandom(16));
  const otherKey = systemRandom(32);
  const theirs = await newSlot('theirs', otherKey, otherId);
  const swapped = await seal(vault, [theirs]);
  await expect(openWith(swapped, 'theirs')).rejects.toBeInstanceOf(WrongKey);
});

test('two saves of one vault share no byte of key, nonce or ciphertext', async () => {
  const again = readVaultFile(await seal(vault, [slot]));
  const before = readVaultFile(sealed);
  expect(again.saveSalt).not.toEqual(before.saveSalt);
  expect(again.iv).not.toEqual(before.iv);
  expect(again.ciphertext).not.toEqual(before.ciphertext);
});

test('a vault whose random source repeats itself is not sealed', async () => {
  const stuck = (length: number) => new Uint8Array(length).fill(9);
  await expect(sealVault(vault, { vaultId, slots: [slot], createdBy: 'test' }, masterKey, stuck)).rejects.toThrow(
    'vault: the random source repeats itself',
  );
});

test('costs beyond the limits are refused before the key derivation is asked', async () => {
  for (const params of [
    { memoryKiB: 2 ** 31 },
    { passes: 1000 },
    { lanes: 2 ** 20 },
    { memoryKiB: 8 },
    { passes: 0 },
  ]) {
    const file = await assemble({
      magic: 'OTPV',
      major: 1,
      suite: 1,
      reserved: 0,
      header: canonicalJson({
        createdBy: 'test',
        minReader: 1,
        rev: 1,
        slots: [{ ...slot, params: { ...slot.params, ...params } }],
        vaultId,
      }),
      vaultId,
      masterKey,
      saveSalt: systemRandom(32),
      iv: systemRandom(12),
      padded: pad(new Uint8Array()),
    });
    derivations = 0;
    await expect((async () => openWith(file, 'right'))()).rejects.toBeInstanceOf(Damaged);
    expect(derivations).toBe(0);
  }
  await expect(
    makePasswordSlot({
      vaultId,
      masterKey,
      passphrase: 'x',
      cost: { ...cost, passes: 1 },
      kdf: quickKdf,
      random: systemRandom,
    }),
  ).rejects.toBeInstanceOf(Damaged);
});

test('a slot of an unknown kind is kept, passed over, and opens again after a save by somebody who does not know it', async () => {
  const pigeon = { ...slot, id: 'pigeon', type: 'carrier-pigeon', params: { loft: 'north' } };
  const file = readVaultFile(await seal(vault, [pigeon, slot]));
  expect(await unlock(file, 'right')).toEqual(masterKey);
  const resaved = readVaultFile(await seal(vault, file.header.slots));
  expect(resaved.header.slots[0]).toEqual(pigeon);
});

test('file length tells one account from two no more than none from one', async () => {
  const lengths = await Promise.all([0, 1, 2].map(async (count) => (await seal(sampleVault(count), [slot])).length));
  expect(new Set(lengths).size).toBe(1);
});

test('what could not be read again is not written', async () => {
  const tooLong = changeAccount(vault, 'a0', { note: 'n'.repeat(10_001) }, 5);
  await expect(seal(tooLong, [slot])).rejects.toThrow('vault: not saved, the content does not fit at accounts.a0.note');
  await expect(seal({ ...vault, rev: 0 }, [slot])).rejects.toThrow('not saved');
});

test('a passphrase is the same however it was typed, and never quietly another one', () => {
  expect(preparePassphrase('Zu\u0308rich')).toBe(preparePassphrase('Zürich'));
  expect(preparePassphrase('a\u00a0b\u3000c')).toBe('a b c');
  expect(preparePassphrase(' a ')).toBe(' a ');
  expect(preparePassphrase('ﬁ')).not.toBe('fi');
  for (const wrong of ['', '\ud800', 'x'.repeat(1025)])
    expect(() => preparePassphrase(wrong)).toThrow('vault: the passphrase');
});

test('the registry names each kind of slot once, and finds it', () => {
  const types = slotKinds.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  for (const kind of slotKinds) expect(slotKind(kind.type)).toBe(kind);
  expect(slotKind('carrier-pigeon')).toBeNull();
});
