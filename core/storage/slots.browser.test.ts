import { afterEach, expect, test } from 'vitest';
import { another, organisation } from '../../test/fixtures/escrow-keys.ts';
import { add, names, openHomes, words, written } from '../../test/storage/homes.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { systemRandom } from '../crypto/random.ts';
import { Mistyped, WrongKey } from '../vault/errors.ts';
import { newPrfInputs, type PasskeyRequest } from '../vault/slots/passkey.ts';
import { writeRecoveryCode } from '../vault/slots/recovery-code.ts';
import type { SlotSecret } from '../vault/slots/slot.ts';
import type { Keeper } from './keeper.ts';

const now = () => Date.UTC(2026, 0, 1);

const { home, close } = openHomes();
afterEach(close);
const again = ({ databaseName }: { readonly databaseName: string }) => home({ name: databaseName });

/** Stands in for an authenticator; core/passkeys runs the browser's own. */
const key = systemRandom(32);
const prf = async ({ credentialId, first, second }: PasskeyRequest): Promise<SlotSecret> => ({
  type: 'prf',
  credentialId,
  first: await hkdf(key, first, credentialId),
  second: second && (await hkdf(key, second, credentialId)),
});
async function addPasskey(keeper: Keeper, masterKey: Uint8Array<ArrayBuffer>, credentialId: string, name: string) {
  const asked = newPrfInputs(systemRandom);
  const answer = await prf({ ...asked, credentialId, rpId: 'localhost' });
  if (answer.type !== 'prf') throw new Error('no passkey');
  return keeper.addPasskey(masterKey, { name, rpId: 'localhost', asked, answer });
}

async function threeWays() {
  const keeper = home();
  const { masterKey } = await keeper.create('words');
  await keeper.change(masterKey, add('ada'));
  const { code, id } = await keeper.addRecoveryCode(masterKey, 'in the safe');
  const open = await addPasskey(keeper, masterKey, 'cGhvbmU', 'my phone');
  return { keeper, masterKey, code, recoveryId: id, open };
}

test('passphrase, recovery code and passkey each alone open the vault', async () => {
  const { keeper, code, open } = await threeWays();
  const other = again(keeper);
  const { recovery, passkeys } = await other.waysIn();
  expect(recovery).toBe(true);
  expect(passkeys.map(({ credentialId, rpId }) => [credentialId, rpId])).toEqual([['cGhvbmU', 'localhost']]);
  for (const secret of [words('words'), written(code), await prf(passkeys[0]!)]) {
    const opened = await other.unlock(secret);
    expect(opened.vault).toEqual(open.vault);
    expect(opened.masterKey).toEqual(open.masterKey);
  }
  await expect(other.unlock(written(await writeRecoveryCode(systemRandom(20))))).rejects.toBeInstanceOf(WrongKey);
  await expect(other.unlock(written(`${code}0`))).rejects.toBeInstanceOf(Mistyped);
  await expect(other.unlock({ ...(await prf(passkeys[0]!)), first: systemRandom(32) } as SlotSecret)).rejects.toThrow(
    WrongKey,
  );
});

test('the list of ways in names each, and what they are called is not readable while locked', async () => {
  const { keeper, masterKey, recoveryId } = await threeWays();
  const list = await keeper.slots(masterKey);
  expect(list.map(({ type, name, passkey, provedAt }) => [type, name, passkey?.rpId ?? null, provedAt])).toEqual([
    ['password', '', null, now()],
    ['recovery', 'in the safe', null, null],
    ['prf', 'my phone', 'localhost', now()],
  ]);
  expect(list.every(({ createdAt }) => createdAt === now())).toBe(true);
  const renamed = await keeper.renameSlot(masterKey, recoveryId, 'at the bank');
  expect(renamed.masterKey).toEqual(masterKey);
  expect((await keeper.slots(masterKey))[1]!.name).toBe('at the bank');
  const file = new TextDecoder('latin1').decode(await keeper.exportFile(masterKey));
  expect(file).toContain('recovery');
  expect(file).not.toMatch(/bank|safe|phone/);
  await expect(keeper.renameSlot(masterKey, 'nobody', 'x')).rejects.toThrow('no such way in');
});

test('a recovery code counts as proved once it was typed back', async () => {
  const { keeper, masterKey, code, recoveryId } = await threeWays();
  await expect(keeper.proveSlot(masterKey, written(code.slice(1)))).rejects.toBeInstanceOf(Mistyped);
  expect(await keeper.proveSlot(masterKey, written(code.toLowerCase()))).toBe(recoveryId);
  expect((await keeper.slots(masterKey))[1]!.provedAt).toBe(now());
});

test('one passkey is not added twice', async () => {
  const { keeper, masterKey } = await threeWays();
  await expect(addPasskey(keeper, masterKey, 'cGhvbmU', 'again')).rejects.toMatchObject({ reason: 'present' });
});

test('a seventeenth way in is refused, and the sixteen stay', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('words');
  for (let n = 1; n < 16; n++) await keeper.addRecoveryCode(masterKey, `code ${n}`);
  await expect(keeper.addRecoveryCode(masterKey, 'one more')).rejects.toThrow();
  expect(await keeper.slots(masterKey)).toHaveLength(16);
  expect((await again(keeper).unlock(words('words'))).openedOlder).toBeNull();
});

test('a removed passkey opens nothing any more, earlier generations included; what was proved stays as it was', async () => {
  const { keeper, masterKey, code } = await threeWays();
  const { passkeys } = await keeper.waysIn();
  const id = (await keeper.slots(masterKey)).find(({ type }) => type === 'prf')!.id;
  const { open, codes, lost } = await keeper.rekey(masterKey, {
    remove: id,
    keep: [words('words'), written(code)],
  });
  expect([codes, lost]).toEqual([[], []]);
  expect(open.masterKey).not.toEqual(masterKey);
  const other = again(keeper);
  await expect(other.unlock(await prf(passkeys[0]!))).rejects.toBeInstanceOf(WrongKey);
  await expect(other.open(masterKey)).rejects.toBeInstanceOf(WrongKey);
  for (const secret of [words('words'), written(code)]) {
    expect((await other.unlock(secret)).masterKey).toEqual(open.masterKey);
  }
  expect((await keeper.slots(open.masterKey)).map(({ name }) => name)).toEqual(['', 'in the safe']);
  const generations = await keeper.generations(open.masterKey);
  expect(generations.length).toBeGreaterThan(1);
  for (const { rev } of generations) {
    await keeper.openGeneration(open.masterKey, rev);
    await expect(keeper.openGeneration(masterKey, rev)).rejects.toThrow();
  }
});

test('re-keying says what it could not carry over: a new recovery code, and the passkeys that were not touched', async () => {
  const { keeper, masterKey, code } = await threeWays();
  const { open, codes, lost } = await keeper.rekey(masterKey, { passphrase: 'new words', keep: [] });
  expect(lost.map(({ type, name }) => [type, name])).toEqual([['prf', 'my phone']]);
  expect(codes.map(({ name }) => name)).toEqual(['in the safe']);
  const other = again(keeper);
  await expect(other.unlock(written(code))).rejects.toBeInstanceOf(WrongKey);
  await expect(other.unlock(words('words'))).rejects.toBeInstanceOf(WrongKey);
  expect((await other.unlock(written(codes[0]!.code))).masterKey).toEqual(open.masterKey);
  expect((await other.unlock(words('new words'))).masterKey).toEqual(open.masterKey);
  expect((await keeper.slots(open.masterKey)).map(({ type, provedAt }) => [type, provedAt])).toEqual([
    ['password', now()],
    ['recovery', null],
  ]);
});

test('a forgotten passphrase: the recovery code opens, and a new passphrase takes the old one’s place', async () => {
  const { keeper, code } = await threeWays();
  const other = again(keeper);
  const { masterKey, vault } = await other.unlock(written(code));
  const touched = await prf((await other.waysIn()).passkeys[0]!);
  const { open, codes, lost } = await other.rekey(masterKey, {
    passphrase: 'remembered',
    keep: [written(code), touched],
  });
  expect([codes, lost]).toEqual([[], []]);
  expect(names(open.vault)).toEqual(names(vault));
  for (const secret of [words('remembered'), written(code), touched]) {
    expect((await keeper.unlock(secret)).masterKey).toEqual(open.masterKey);
  }
  await expect(keeper.unlock(words('words'))).rejects.toBeInstanceOf(WrongKey);
});

test('the last passphrase cannot be removed, nor forgotten in a re-keying', async () => {
  const { keeper, masterKey, code } = await threeWays();
  const id = (await keeper.slots(masterKey)).find(({ type }) => type === 'password')!.id;
  const keep = [words('words'), written(code)];
  await expect(keeper.rekey(masterKey, { remove: id, keep })).rejects.toMatchObject({ reason: 'last' });
  await expect(keeper.rekey(masterKey, { keep: [written(code)] })).rejects.toMatchObject({ reason: 'last' });
  await expect(keeper.rekey(masterKey, { keep: [words('wrong')] })).rejects.toBeInstanceOf(WrongKey);
  await expect(keeper.rekey(masterKey, { remove: 'nobody', keep })).rejects.toThrow('no such way in');
  expect((await keeper.unlock(words('words'))).masterKey).toEqual(masterKey);
});

test('after a leak no earlier generation is left, under any key', async () => {
  const { keeper, masterKey } = await threeWays();
  expect((await keeper.generations()).length).toBeGreaterThan(1);
  const { open } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [], leaked: true });
  expect((await keeper.generations()).map(({ rev }) => rev)).toEqual([open.vault.rev]);
  expect(names((await again(keeper).unlock(words('new'))).vault)).toEqual(['ada']);
});

test('a backup file has no passkey; passphrase and recovery code open it, and the home it begins', async () => {
  const { keeper, masterKey, code } = await threeWays();
  const file = await keeper.exportFile(masterKey);
  const elsewhere = home();
  expect(await elsewhere.waysIn(file)).toEqual({ recovery: true, passkeys: [], escrow: [] });
  const theirs = await elsewhere.openFile(file, written(code));
  expect(names(theirs.vault)).toEqual(['ada']);
  const adopted = await elsewhere.adoptFile(file, written(code));
  expect((await elsewhere.slots(adopted.masterKey)).map(({ type, name }) => [type, name])).toEqual([
    ['password', ''],
    ['recovery', 'in the safe'],
  ]);
  for (const secret of [words('words'), written(code)]) {
    expect(names((await elsewhere.unlock(secret)).vault)).toEqual(['ada']);
  }
});

const escrowKeys = async (keeper: Keeper, masterKey: Uint8Array<ArrayBuffer>) =>
  (await keeper.slots(masterKey)).flatMap(({ escrowKey }) => escrowKey ?? []);

test('an organisation’s key opens the vault once it was agreed to, its backup files and the home they begin', async () => {
  const { keeper, masterKey } = await threeWays();
  await expect(again(keeper).unlock(organisation.secret)).rejects.toBeInstanceOf(WrongKey);
  await keeper.addEscrow(masterKey, organisation.publicKey);
  // Pressed twice, or in two windows.
  await keeper.addEscrow(masterKey, organisation.publicKey);
  expect(await escrowKeys(keeper, masterKey)).toEqual([organisation.publicKey]);
  expect((await again(keeper).unlock(organisation.secret)).masterKey).toEqual(masterKey);
  await expect(again(keeper).unlock(another.secret)).rejects.toBeInstanceOf(WrongKey);
  const file = await keeper.exportFile(masterKey);
  const elsewhere = home();
  expect((await elsewhere.waysIn(file)).escrow).toEqual([organisation.publicKey]);
  expect(names((await elsewhere.openFile(file, organisation.secret)).vault)).toEqual(['ada']);
  const adopted = await elsewhere.adoptFile(file, words('words'));
  expect(await escrowKeys(elsewhere, adopted.masterKey)).toEqual([organisation.publicKey]);
});

test.each([{ leaked: true }, {}])(
  'a new master key is wrapped to the organisation’s key anew: %j',
  async (rekeying) => {
    const { keeper, masterKey } = await threeWays();
    await keeper.addEscrow(masterKey, organisation.publicKey);
    const before = (await keeper.slots(masterKey)).filter(({ type }) => type === 'escrow');
    const { open, lost } = await keeper.rekey(masterKey, { passphrase: 'new', keep: [], ...rekeying });
    expect(lost.map(({ type }) => type)).toEqual(['prf']);
    expect((await keeper.slots(open.masterKey)).filter(({ type }) => type === 'escrow')).toEqual(before);
    expect((await again(keeper).unlock(organisation.secret)).masterKey).toEqual(open.masterKey);
  },
);

test('another key beside the first; the first removed opens nothing, earlier generations included', async () => {
  const { keeper, masterKey, code } = await threeWays();
  await keeper.addEscrow(masterKey, organisation.publicKey);
  await keeper.addEscrow(masterKey, another.publicKey);
  const first = (await keeper.slots(masterKey)).find(({ escrowKey }) => escrowKey === organisation.publicKey)!;
  const keep = [words('words'), written(code)];
  const { open } = await keeper.rekey(masterKey, { remove: first.id, keep });
  expect(await escrowKeys(keeper, open.masterKey)).toEqual([another.publicKey]);
  await expect(again(keeper).unlock(organisation.secret)).rejects.toBeInstanceOf(WrongKey);
  expect((await again(keeper).unlock(another.secret)).masterKey).toEqual(open.masterKey);
  expect((await keeper.generations()).length).toBeGreaterThan(1);
});

test('nothing is saved for a key that is no point of its curve', async () => {
  const keeper = home();
  const { masterKey, vault } = await keeper.create('words');
  const wrong = organisation.publicKey.replace('6', '7');
  await expect(keeper.addEscrow(masterKey, wrong)).rejects.toThrow();
  expect((await keeper.open(masterKey)).vault).toEqual(vault);
});

test('two windows that each add a way in keep both', async () => {
  const keeper = home();
  const { masterKey } = await keeper.create('words');
  const [one, two] = await Promise.all([
    keeper.addRecoveryCode(masterKey, 'one'),
    again(keeper).addRecoveryCode(masterKey, 'two'),
  ]);
  const other = again(keeper);
  for (const { code } of [one, two]) expect((await other.unlock(written(code))).masterKey).toEqual(masterKey);
});
