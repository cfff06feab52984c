import { expect, test } from 'vitest';
import { organisation } from '../../../test/fixtures/escrow-keys.ts';
import { encodeBase64Url } from '../../bytes/base64.ts';
import { encodeUtf8 } from '../../bytes/text.ts';
import { hkdf } from '../../crypto/hkdf.ts';
import { systemRandom } from '../../crypto/random.ts';
import { Damaged, Mistyped } from '../errors.ts';
import { makeEscrowSlot } from './escrow.ts';
import { makePasskeySlot, newPrfInputs, type PasskeyAnswer, passkeyRequest } from './passkey.ts';
import { makePasswordSlot } from './password.ts';
import { makeRecoverySlot } from './recovery.ts';
import { writeRecoveryCode } from './recovery-code.ts';
import { slotKind, slotKinds } from './registry.ts';
import { type Kdf, type Slot, type SlotSecret, unwrapMasterKey } from './slot.ts';

const kdf: Kdf = (passphrase, salt) => hkdf(encodeUtf8(passphrase), salt, 'test');
const vaultId = encodeBase64Url(systemRandom(16));
const masterKey = systemRandom(32);
const cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** An authenticator: its PRF is HMAC in hardware, here HKDF. */
const authenticator = (seed: string) => ({
  credentialId: encodeBase64Url(encodeUtf8(seed)),
  prf: (input: Uint8Array<ArrayBuffer>) => hkdf(encodeUtf8(seed), input, 'prf'),
});
async function answerOf(
  { credentialId, prf }: ReturnType<typeof authenticator>,
  asked: Pick<PasskeyAnswer, 'first' | 'second'>,
): Promise<PasskeyAnswer> {
  return { credentialId, first: await prf(asked.first), second: asked.second && (await prf(asked.second)) };
}

const phone = authenticator('phone');
const asked = newPrfInputs(systemRandom);
const passkey = await makePasskeySlot({
  vaultId,
  masterKey,
  rpId: 'watchword.example',
  asked,
  answer: await answerOf(phone, asked),
  random: systemRandom,
});
const escrow = await makeEscrowSlot({
  vaultId,
  masterKey,
  publicKey: organisation.publicKey,
  random: systemRandom,
});
const recovery = await makeRecoverySlot(vaultId, masterKey, systemRandom);
const password = await makePasswordSlot({ vaultId, masterKey, passphrase: 'right', cost, kdf, random: systemRandom });

async function opens(slot: Slot, secret: SlotSecret, of = vaultId) {
  const kek = await slotKind(slot.type)!.kek(slot, of, secret, kdf);
  return kek && unwrapMasterKey(slot, of, kek);
}
const byPhone = async (slot = passkey): Promise<SlotSecret> => ({
  type: 'prf',
  ...(await answerOf(phone, passkeyRequest(slot))),
});

test('each kind of slot opens with its own secret, and with nobody else’s', async () => {
  const secrets: [Slot, SlotSecret][] = [
    [escrow, organisation.secret],
    [passkey, await byPhone()],
    [password, { type: 'password', passphrase: 'right' }],
    [recovery.slot, { type: 'recovery', code: recovery.code }],
  ];
  for (const [slot] of secrets) {
    for (const [owner, secret] of secrets) {
      expect(await opens(slot, secret)).toEqual(slot === owner ? masterKey : null);
    }
  }
  expect(secrets.map(([{ type }]) => type)).toEqual(slotKinds.map(({ type }) => type));
});

test('a mistyped recovery code is no wrong one, and another vault’s code is no mistyped one', async () => {
  const slip = recovery.code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  await expect(opens(recovery.slot, { type: 'recovery', code: slip })).rejects.toBeInstanceOf(Mistyped);
  const other = await writeRecoveryCode(systemRandom(20));
  expect(await opens(recovery.slot, { type: 'recovery', code: other })).toBeNull();
});

test('a slot moved to another vault opens nothing', async () => {
  const otherId = encodeBase64Url(systemRandom(16));
  expect(await opens(passkey, await byPhone(), otherId)).toBeNull();
  expect(await opens(recovery.slot, { type: 'recovery', code: recovery.code }, otherId)).toBeNull();
});

test('an authenticator that answers one input only gets a slot with that input', async () => {
  const answer = { ...(await answerOf(phone, asked)), second: null };
  const one = await makePasskeySlot({
    vaultId,
    masterKey,
    rpId: 'localhost',
    asked,
    answer,
    random: systemRandom,
  });
  expect(passkeyRequest(one)).toMatchObject({ first: asked.first, second: null, rpId: 'localhost' });
  expect(await opens(one, await byPhone(one))).toEqual(masterKey);
  // Both outputs are not the key that one of them made.
  expect(await opens(one, await byPhone())).toBeNull();
});

test('another authenticator with the same credential id opens nothing', async () => {
  const forged = { ...authenticator('forged'), credentialId: phone.credentialId };
  expect(await opens(passkey, { type: 'prf', ...(await answerOf(forged, asked)) })).toBeNull();
});

test('an authenticator’s answer of another length is refused', async () => {
  const answer = { ...(await answerOf(phone, asked)), first: systemRandom(31) };
  await expect(
    makePasskeySlot({ vaultId, masterKey, rpId: 'localhost', asked, answer, random: systemRandom }),
  ).rejects.toThrow('32 bytes');
});

const wrong: [string, Slot][] = [
  ['a recovery slot with parameters', { ...recovery.slot, params: { memoryKiB: 1 } }],
  ['a recovery slot with a short salt', { ...recovery.slot, salt: encodeBase64Url(systemRandom(15)) }],
  ['a passkey without a relying party', { ...passkey, params: { credentialId: 'AAAA' } }],
  ['a passkey of an impossible relying party', { ...passkey, params: { ...passkey.params, rpId: 'A B' } }],
  ['a passkey whose relying party is a number', { ...passkey, params: { ...passkey.params, rpId: 7 } }],
  ['a passkey with a parameter too many', { ...passkey, params: { ...passkey.params, more: 1 } }],
  ['a passkey without a credential', { ...passkey, params: { ...passkey.params, credentialId: '' } }],
  ['a passkey whose credential is a number', { ...passkey, params: { ...passkey.params, credentialId: 1 } }],
  ['a passkey whose credential is no base64url', { ...passkey, params: { ...passkey.params, credentialId: '+++' } }],
  ['a passkey whose credential has stray bits', { ...passkey, params: { ...passkey.params, credentialId: 'AB' } }],
  [
    'a passkey whose credential has 1,024 bytes',
    { ...passkey, params: { ...passkey.params, credentialId: encodeBase64Url(systemRandom(1024)) } },
  ],
  ['a passkey with a salt of 33 bytes', { ...passkey, salt: encodeBase64Url(systemRandom(33)) }],
];

test.each(wrong)('%s is damage before anything is asked for', (_, slot) => {
  expect(() => slotKind(slot.type)!.check(slot)).toThrow(Damaged);
});

test('no slot is an unlock by a short number', () => {
  // A PIN at rest would be guessed in a second (V19): a passphrase is stretched, the other three kinds have no fewer than 160 random bits.
  expect(slotKinds.map(({ type }) => type)).toEqual(['escrow', 'prf', 'password', 'recovery']);
});
