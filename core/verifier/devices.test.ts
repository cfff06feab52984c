import { expect, test } from 'vitest';
import { MINUTE, stepUp, verifierWorld as world } from '../../test/fixtures/verifier-world.ts';

const DAY = 24 * 60 * MINUTE;

async function withDevice() {
  const here = await world();
  await here.enrolled();
  const first = await here.verifier.signedInFrom('ada', null, 'Firefox on Linux');
  if (!first.allowed) throw new Error('the device was refused');
  const proved = () => here.verifier.proofTime('ada');
  return { ...here, ...first, proved };
}

test('a device is listed under its name from its first sign-in on, and told once', async () => {
  const { verifier, token, id, isNew, clock, kinds, store } = await withDevice();
  expect(isNew).toBe(true);
  clock.now += MINUTE;
  expect(await verifier.signedInFrom('ada', token, 'Firefox 153')).toEqual({ allowed: true, token, id, isNew: false });
  const [device] = await verifier.devices('ada');
  expect(device).toMatchObject({ id, name: 'Firefox 153', lastSeen: clock.now, firstSeen: clock.now - MINUTE });
  expect((await kinds()).filter((kind) => kind === 'device-new')).toHaveLength(1);
  expect(JSON.stringify(await store.transaction((tx) => tx.list('device', 'ada')))).not.toContain(token);
});

test('a blocked device is refused, other devices are not, and unblocking lets it in again', async () => {
  const { verifier, token, id, proved } = await withDevice();
  await verifier.rememberDevice('ada', token, await proved());
  expect(await verifier.blockDevice('ada', id, await proved())).toEqual({ done: true });
  expect(await verifier.signedInFrom('ada', token, 'Firefox')).toEqual({ allowed: false });
  expect(await verifier.nextStep('ada', { device: token })).toBe('code');
  expect(await verifier.rememberDevice('ada', token, await proved())).toMatchObject({ done: false });
  expect(await verifier.signedInFrom('ada', null, 'Chrome')).toMatchObject({ allowed: true, isNew: true });
  await verifier.unblockDevice('ada', id, await proved());
  expect(await verifier.signedInFrom('ada', token, 'Firefox')).toMatchObject({ allowed: true, isNew: false });
  expect(await verifier.nextStep('ada', { device: token })).toBe('code');
});

test('a remembered device does without a code for thirty days, for its own user only, and is no proof', async () => {
  const { verifier, token, id, proved, clock } = await withDevice();
  const old = (await proved()) - 5 * MINUTE - 1;
  expect(await verifier.rememberDevice('ada', token, old)).toEqual(stepUp);
  expect(await verifier.nextStep('ada', { device: token })).toBe('code');
  await verifier.rememberDevice('ada', token, await proved());
  clock.now += 30 * DAY - 1;
  expect(await verifier.nextStep('ada', { device: token })).toBe('signed-in');
  clock.now += 1;
  expect(await verifier.nextStep('ada', { device: token })).toBe('code');
  await verifier.rememberDevice('ada', token, await proved());
  expect(await verifier.forgetDevice('ada', id, await proved())).toEqual({ done: true });
  expect(await verifier.nextStep('ada', { device: token })).toBe('code');
});

test.each(['', 'short', 'x'.repeat(43), 'x'.repeat(5000), '<script>'])('%s is nobody’s device', async (token) => {
  const { verifier, proved } = await withDevice();
  expect(await verifier.nextStep('ada', { device: token })).toBe('code');
  expect(await verifier.rememberDevice('ada', token, await proved())).toMatchObject({ done: false });
  const seen = await verifier.signedInFrom('ada', token, 'Chrome');
  expect(seen).toMatchObject({ allowed: true, isNew: true });
  expect(seen.allowed && seen.token).not.toBe(token);
});

test('turning off or replacing the authenticator forgets every device', async () => {
  const { verifier, token, proved } = await withDevice();
  await verifier.signedInFrom('ada', null, 'Chrome, asked each time');
  await verifier.rememberDevice('ada', token, await proved());
  await verifier.disable('ada', await proved());
  expect((await verifier.devices('ada')).map(({ rememberedUntil }) => rememberedUntil)).toEqual([null, null]);
});

test('blocking every device leaves room for a new one', async () => {
  const { verifier, proved } = await withDevice();
  for (let i = 0; i < 49; i++) await verifier.signedInFrom('ada', null, `Browser ${i}`);
  for (const { id } of await verifier.devices('ada')) await verifier.blockDevice('ada', id, await proved());
  expect(await verifier.signedInFrom('ada', null, 'Chrome')).toMatchObject({ allowed: true });
  expect(await verifier.devices('ada')).toHaveLength(51);
});

test('fifty devices are listed; a blocked one never makes room', async () => {
  const { verifier, token, id, proved, clock } = await withDevice();
  await verifier.blockDevice('ada', id, await proved());
  for (let i = 0; i < 60; i++) {
    clock.now += MINUTE;
    await verifier.signedInFrom('ada', null, `Browser ${i}`);
  }
  const all = await verifier.devices('ada');
  expect(all).toHaveLength(50);
  expect(all[0]?.name).toBe('Browser 59');
  expect(await verifier.signedInFrom('ada', token, 'Firefox')).toEqual({ allowed: false });
});
