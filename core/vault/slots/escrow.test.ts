import { expect, test } from 'vitest';
import { another, organisation } from '../../../test/fixtures/escrow-keys.ts';
import { encodeBase64Url } from '../../bytes/base64.ts';
import { systemRandom } from '../../crypto/random.ts';
import { Damaged } from '../errors.ts';
import { escrowKeyOf, escrowSlot, makeEscrowSlot } from './escrow.ts';
import { type Slot, type SlotSecret, unwrapMasterKey } from './slot.ts';

const vaultId = encodeBase64Url(systemRandom(16));
const masterKey = systemRandom(32);
const { publicKey } = organisation;
const slot = await makeEscrowSlot({ vaultId, masterKey, publicKey, random: systemRandom });

async function opens(one: Slot, { secret } = organisation, of = vaultId) {
  const kek = await escrowSlot.kek(one, of, secret, () => Promise.reject(new Error('no kdf')));
  return kek && unwrapMasterKey(one, of, kek);
}
/** Another character in the same place that keeps the text canonical base64url. */
const bent = (text: string, at = 40) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

test('the holder of the private key opens the slot, and nobody else', async () => {
  escrowSlot.check(slot);
  expect(await opens(slot)).toEqual(masterKey);
  expect(await opens(slot, another)).toBeNull();
  const others: SlotSecret[] = [
    { type: 'password', passphrase: 'right' },
    { type: 'recovery', code: '' },
  ];
  for (const secret of others) {
    expect(await escrowSlot.kek(slot, vaultId, secret, () => Promise.reject(new Error('no kdf')))).toBeNull();
  }
});

test('two slots for one key have nothing in common but the key', async () => {
  const again = await makeEscrowSlot({ vaultId, masterKey, publicKey, random: systemRandom });
  expect(again.params).toEqual(slot.params);
  expect([again.id, again.salt, again.iv, again.wrap].filter((part) => Object.values(slot).includes(part))).toEqual([]);
  expect(await opens({ ...slot, wrap: again.wrap, iv: again.iv })).toBeNull();
});

test('a slot moved to another vault opens nothing', async () => {
  expect(await opens(slot, organisation, encodeBase64Url(systemRandom(16)))).toBeNull();
});

test.each([
  ['id', { ...slot, id: 'other' }],
  ['public key', { ...slot, params: { publicKey: another.publicKey } }],
  ['public key, off the curve', { ...slot, params: { publicKey: bent(publicKey) } }],
  ['salt, off the curve', { ...slot, salt: bent(slot.salt) }],
  ['salt, another point', { ...slot, salt: another.publicKey }],
  ['iv', { ...slot, iv: bent(slot.iv, 3) }],
  ['wrapped key', { ...slot, wrap: bent(slot.wrap) }],
])('a slot whose %s was changed opens nothing', async (_, changed) => {
  expect(await opens(changed)).toBeNull();
});

const compressed = encodeBase64Url(new Uint8Array([2, ...systemRandom(32)]));
test.each<[string, Slot]>([
  ['no public key', { ...slot, params: {} }],
  ['a parameter too many', { ...slot, params: { ...slot.params, name: 'Acme' } }],
  ['a public key that is a number', { ...slot, params: { publicKey: 1 } }],
  ['a public key that is a list', { ...slot, params: { publicKey: [publicKey] } }],
  ['a compressed public key', { ...slot, params: { publicKey: compressed } }],
  ['a public key of 66 bytes', { ...slot, params: { publicKey: `${publicKey}A` } }],
  ['a public key that does not begin with 4', { ...slot, params: { publicKey: `A${publicKey.slice(1)}` } }],
  ['a public key with stray bits', { ...slot, params: { publicKey: `${publicKey.slice(0, -1)}B` } }],
  ['no salt', { ...slot, salt: '' }],
  ['a salt of 16 bytes', { ...slot, salt: encodeBase64Url(systemRandom(16)) }],
])('%s is damage before anything is computed', (_, wrong) => {
  expect(() => escrowSlot.check(wrong)).toThrow(Damaged);
});

test('only a slot of this kind has an organisation’s key', () => {
  expect(escrowKeyOf(slot)).toBe(publicKey);
  expect(escrowKeyOf({ ...slot, type: 'prf' })).toBeNull();
});
