import { expect, test } from 'vitest';
import { MINUTE, refused, verifierWorld } from '../../test/fixtures/verifier-world.ts';

const world = () => verifierWorld({}, { type: 'hotp' });

test('an authenticator by counter: each code once, never an earlier one, up to five skipped', async () => {
  const { verifier, offer, enrolled, code, kinds } = await world();
  expect(offer.uri).toMatch(/^otpauth:\/\/hotp\/.*[?&]counter=0/);
  await enrolled();
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'active', type: 'hotp' });
  expect(await verifier.verify('ada', code(0))).toEqual(refused);
  expect(await verifier.verify('ada', code(6))).toMatchObject({ accepted: true, by: 'hotp' });
  for (const counter of [6, 5, 1]) expect(await verifier.verify('ada', code(counter))).toEqual(refused);
  expect(await verifier.verify('ada', code(7))).toMatchObject({ accepted: true });
  expect(await verifier.verify('ada', code(14))).toEqual(refused);
  expect(await kinds()).not.toContain('authenticator-resynchronised');
});

test('a counter far ahead comes back with two consecutive codes within fifty, and both are spent', async () => {
  const { verifier, enrolled, code, kinds } = await world();
  await enrolled();
  expect(await verifier.resync('ada', code(50), code(51))).toEqual(refused);
  expect(await verifier.resync('ada', code(40), code(42))).toEqual(refused);
  expect(await verifier.resync('ada', code(41), code(40))).toEqual(refused);
  expect(await verifier.resync('ada', code(49), code(50))).toMatchObject({ accepted: true, by: 'hotp' });
  expect(await kinds()).toContain('authenticator-resynchronised');
  expect(await verifier.verify('ada', code(50))).toEqual(refused);
  expect(await verifier.verify('ada', code(51))).toMatchObject({ accepted: true });
});

test('resynchronising counts as an attempt: guessing in pairs waits as well', async () => {
  const { verifier, enrolled, code, wrong, clock } = await world();
  await enrolled();
  for (let i = 0; i < 5; i++) expect(await verifier.resync('ada', wrong(), wrong())).toEqual(refused);
  expect(await verifier.resync('ada', code(1), code(2))).toMatchObject({ why: 'wait' });
  expect(await verifier.verify('ada', code(1))).toMatchObject({ why: 'wait' });
  clock.now += MINUTE;
  expect(await verifier.resync('ada', code(1), 'hello')).toEqual({ accepted: false, why: 'malformed' });
  expect(await verifier.resync('ada', code(1), code(2))).toMatchObject({ accepted: true });
});

test('a phone whose clock was set right after it had been learned as late comes back with two codes', async () => {
  const { verifier, enrolled, code, clock } = await verifierWorld();
  await enrolled();
  // Seven sign-ins of a phone that runs ever later: 30 s, then a minute behind.
  for (const late of [1, 1, 1, 1, 2, 2, 2, 2, 2]) {
    clock.now += 5 * MINUTE;
    expect(await verifier.verify('ada', code(clock.now - late * 30_000)), `${late}`).toMatchObject({ accepted: true });
  }
  clock.now += 5 * MINUTE;
  expect(await verifier.verify('ada', code(clock.now - 3 * 30_000))).toMatchObject({ accepted: true });
  clock.now += 5 * MINUTE;
  expect(await verifier.verify('ada', code(clock.now + 30_000))).toEqual(refused);
  const first = code();
  clock.now += 30_000;
  expect(await verifier.resync('ada', first, code())).toMatchObject({ accepted: true, by: 'totp' });
  clock.now += 5 * MINUTE;
  expect(await verifier.verify('ada', code(clock.now + 30_000))).toMatchObject({ accepted: true });
});
