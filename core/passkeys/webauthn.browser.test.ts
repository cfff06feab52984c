import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { encodeUtf8 } from '../bytes/text.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { systemRandom } from '../crypto/random.ts';
import { openKeeper } from '../storage/open-keeper.ts';
import type { Kdf } from '../vault/slots/slot.ts';
import { webauthnPasskeys } from './webauthn.ts';

/** Chromium's own authenticator, the part of a security chip played by DevTools: real WebAuthn, real PRF. */
const devtools = cdp() as unknown as { send(method: string, options?: object): Promise<{ authenticatorId: string }> };
const rp = { id: location.hostname, name: 'Watchword' };
const passkeys = webauthnPasskeys(navigator.credentials, rp, 'Watchword vault', systemRandom);
const kdf: Kdf = (passphrase, salt) => hkdf(encodeUtf8(passphrase), salt, 'test');

let authenticator = '';
async function plugIn(options: object = {}): Promise<void> {
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...options,
    },
  });
  authenticator = authenticatorId;
}
beforeEach(async () => {
  await devtools.send('WebAuthn.enable');
});
afterEach(async () => {
  if (authenticator) await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator });
  authenticator = '';
});
function home() {
  return openKeeper({ name: `passkeys-${crypto.randomUUID()}`, kdf, now: () => 1, random: systemRandom });
}

test('a passkey made by the browser opens the vault again, and after it was removed it does not', async () => {
  await plugIn();
  expect(await passkeys.available()).toBe(true);
  const keeper = home();
  const { masterKey } = await keeper.create('words');
  await keeper.addPasskey(masterKey, { name: 'this computer', ...(await passkeys.create([])) });
  const ways = await keeper.waysIn();
  const opened = await keeper.unlock({ type: 'prf', ...(await passkeys.get(ways.passkeys)) });
  expect(opened.masterKey).toEqual(masterKey);

  const touched = { type: 'prf', ...(await passkeys.get(ways.passkeys)) } as const;
  const { open, lost } = await keeper.rekey(masterKey, { passphrase: 'new words', keep: [touched] });
  expect(lost).toEqual([]);
  expect((await keeper.unlock({ type: 'prf', ...(await passkeys.get(ways.passkeys)) })).masterKey).toEqual(
    open.masterKey,
  );
  keeper.close();
});

test('the browser is asked once for all passkeys of the vault, and answers for the one it has', async () => {
  await plugIn();
  const keeper = home();
  const { masterKey } = await keeper.create('words');
  const gone = await passkeys.create([]);
  await keeper.addPasskey(masterKey, { name: 'lost', ...gone });
  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator });
  await plugIn();
  await keeper.addPasskey(masterKey, { name: 'here', ...(await passkeys.create((await keeper.waysIn()).passkeys)) });
  const { passkeys: both } = await keeper.waysIn();
  expect(both).toHaveLength(2);
  const answer = await passkeys.get(both);
  expect(answer.credentialId).not.toBe(gone.answer.credentialId);
  expect((await keeper.unlock({ type: 'prf', ...answer })).masterKey).toEqual(masterKey);
  keeper.close();
});

test('an authenticator that has one for this vault is not given a second', async () => {
  await plugIn();
  const { rpId, asked, answer } = await passkeys.create([]);
  await expect(passkeys.create([{ credentialId: answer.credentialId, rpId, ...asked }])).rejects.toMatchObject({
    name: 'PasskeyRefused',
  });
});

test('an authenticator without PRF is said to be unfit', async () => {
  await plugIn({ hasPrf: false });
  await expect(passkeys.create([])).rejects.toMatchObject({ name: 'PasskeyUnfit' });
});

test('a person who is not verified gets no key', async () => {
  await plugIn({ isUserVerified: false });
  await expect(passkeys.create([])).rejects.toMatchObject({ name: 'PasskeyRefused' });
});

test('a passkey of another address is not asked for', async () => {
  const asked = { first: systemRandom(32), second: null };
  await expect(passkeys.get([{ credentialId: 'AAAA', rpId: 'elsewhere.example', ...asked }])).rejects.toMatchObject({
    name: 'PasskeyUnfit',
  });
});

test('what was begun can be ended', async () => {
  await plugIn({ automaticPresenceSimulation: false });
  const stop = new AbortController();
  const creating = passkeys.create([], stop.signal);
  stop.abort();
  await expect(creating).rejects.toMatchObject({ name: 'AbortError' });
});
