import { expect, test } from 'vitest';
import { MINUTE, refused, verifierWorld as world } from '../../test/fixtures/verifier-world.ts';
import { eightCharacters as eight } from '../../test/platform/sekoia/backup-format.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { systemRandom } from '../crypto/random.ts';
import { parseOtpauth } from '../otp/otpauth-uri.ts';
import { totp } from '../otp/totp.ts';
import { argon2CodeHash } from './code-hash.ts';
import { sealWithKey } from './secret-seal.ts';
import { createVerifier } from './verifier.ts';

test('a new secret has 160 bits, carries issuer and name, and counts only after its first code', async () => {
  const { verifier, offer, otp, code } = await world();
  expect(otp.secret).toHaveLength(32);
  expect(parseOtpauth(offer.uri)).toMatchObject({ issuer: 'Acme', name: 'ada@acme.example' });
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'none' });
  expect(await verifier.verify('ada', code())).toEqual(refused);
  expect(await verifier.confirmEnrolment('ada', code())).toMatchObject({ accepted: true });
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'active', backupCodesLeft: 0 });
});

test.each([
  ['SHA256', 52],
  ['SHA512', 103],
] as const)('%s secrets are as long as the hash', async (algorithm, characters) => {
  const { otp, enrolled, verifier, code } = await world({
    algorithm,
    digits: 8,
    backupFormat: { ...eight, length: 10 },
  });
  expect(otp.secret).toHaveLength(characters);
  await enrolled();
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
});

test('the secret lies sealed in the store, bound to its user', async () => {
  const { store, offer } = await world();
  const pending = await store.transaction((tx) => tx.read('pending', 'ada'));
  expect(JSON.stringify(pending)).not.toContain(offer.secret);
  const key = systemRandom(32);
  const seal = sealWithKey(key, systemRandom);
  const sealed = await seal.seal(encodeUtf8('secret'), 'ada');
  expect(await seal.open(sealed, 'ada')).toEqual(encodeUtf8('secret'));
  await expect(seal.open(sealed, 'eve')).rejects.toThrow('does not open');
});

test('a waiting secret takes ten tries or fifteen minutes, and is then void', async () => {
  const first = await world();
  for (let i = 0; i < 10; i++) expect(await first.verifier.confirmEnrolment('ada', first.wrong())).toEqual(refused);
  expect(await first.verifier.confirmEnrolment('ada', first.code())).toEqual(refused);
  expect(await first.verifier.pendingEnrolment('ada', 'ada')).toBeNull();
  const second = await world();
  second.clock.now += 15 * MINUTE - 1;
  expect((await second.verifier.pendingEnrolment('ada', 'ada'))?.secret).toBe(second.offer.secret);
  second.clock.now += 1;
  expect(await second.verifier.pendingEnrolment('ada', 'ada')).toBeNull();
  expect(await second.verifier.confirmEnrolment('ada', second.code())).toEqual(refused);
});

test('what confirms nothing is refused: no enrolment, no code, a secret that was replaced meanwhile', async () => {
  const { verifier, code, ports, clock } = await world();
  expect(await verifier.confirmEnrolment('nobody', '123456')).toEqual(refused);
  expect(await verifier.confirmEnrolment('ada', 'hello')).toEqual({ accepted: false, why: 'malformed' });
  expect(await verifier.confirmEnrolment('ada', '1234567')).toEqual({ accepted: false, why: 'malformed' });
  expect(await verifier.pendingEnrolment('nobody', 'nobody')).toBeNull();
  expect(await verifier.proofTime('nobody')).toBe(clock.now);
  const slow = createVerifier({
    ...ports,
    seal: {
      ...ports.seal,
      // Somebody opens the page in another tab while the first code is being checked.
      async open(sealed, owner) {
        await verifier.beginEnrolment('ada', 'ada');
        return ports.seal.open(sealed, owner);
      },
    },
  });
  expect(await slow.confirmEnrolment('ada', code())).toEqual(refused);
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'none' });
});

test('the code that confirmed the enrolment does not sign in as well', async () => {
  const { verifier, code, kinds } = await world();
  await verifier.confirmEnrolment('ada', code());
  expect(await verifier.verify('ada', code())).toEqual(refused);
  expect(await kinds()).toContain('code-replayed');
});

test('a code is taken once, and never one from before it', async () => {
  const { verifier, code, clock, enrolled, kinds } = await world();
  await enrolled();
  const next = code(clock.now + 30_000);
  const present = code();
  expect(await verifier.verify('ada', ` ${next.slice(0, 3)} ${next.slice(3)} `)).toMatchObject({
    accepted: true,
    by: 'totp',
  });
  expect(await verifier.verify('ada', next)).toEqual(refused);
  expect(await verifier.verify('ada', present)).toEqual(refused);
  expect((await kinds()).filter((kind) => kind === 'code-replayed')).toHaveLength(2);
  clock.now += MINUTE;
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
});

test('the window is one step either side', async () => {
  for (const [steps, accepted] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const) {
    const { verifier, code, clock, enrolled } = await world();
    await enrolled();
    clock.now += 5 * MINUTE;
    expect((await verifier.verify('ada', code(clock.now + steps * 30_000))).accepted, `${steps}`).toBe(accepted);
  }
});

test('what has the shape of no code is refused without counting', async () => {
  const { verifier, enrolled, code } = await world();
  await enrolled();
  for (const typed of ['', '12345', '1234567', 'hello', '12345a', '１２３４５６', 'x'.repeat(5000)]) {
    for (let i = 0; i < 20; i++)
      expect(await verifier.verify('ada', typed)).toEqual({ accepted: false, why: 'malformed' });
  }
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
});

test('after five wrong codes there is a wait in which even the right one is not looked at', async () => {
  const { verifier, enrolled, code, wrong, clock, kinds } = await world();
  await enrolled();
  for (let i = 0; i < 5; i++) expect(await verifier.verify('ada', wrong())).toEqual(refused);
  expect(await kinds()).toContain('many-failures');
  expect(await verifier.verify('ada', code())).toEqual({ accepted: false, why: 'wait', seconds: 30 });
  clock.now += 29_999;
  expect(await verifier.verify('ada', code())).toEqual({ accepted: false, why: 'wait', seconds: 1 });
  clock.now += 1;
  expect(await verifier.verify('ada', wrong())).toEqual(refused);
  expect(await verifier.verify('ada', code())).toEqual({ accepted: false, why: 'wait', seconds: 60 });
  clock.now += MINUTE;
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
  clock.now += MINUTE;
  expect(await verifier.verify('ada', wrong())).toEqual(refused);
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
});

test('an attempt whose check breaks off is counted all the same', async () => {
  const { verifier, enrolled, code, ports } = await world();
  await enrolled();
  const broken = createVerifier({
    ...ports,
    seal: { ...ports.seal, open: () => Promise.reject(new Error('key service is down')) },
  });
  for (let i = 0; i < 5; i++) await expect(broken.verify('ada', code())).rejects.toThrow('key service');
  expect(await verifier.verify('ada', code())).toMatchObject({ why: 'wait' });
});

test('after fifty failures nothing helps but an administrator', async () => {
  const { verifier, enrolled, code, wrong, clock, kinds } = await world();
  const { codes } = await enrolled();
  for (let i = 0; i < 50; i++) {
    clock.now += 60 * MINUTE;
    expect(await verifier.verify('ada', wrong())).toEqual(refused);
  }
  clock.now += 24 * 60 * MINUTE;
  expect(await verifier.verify('ada', code())).toEqual(refused);
  expect(await verifier.verify('ada', codes[0]!)).toEqual(refused);
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'disabled', locked: true });
  const told = await kinds();
  expect(told.filter((kind) => kind === 'authenticator-disabled')).toHaveLength(1);
  expect(told.filter((kind) => kind === 'account-locked')).toHaveLength(1);
});

test('rotating between codes and backup codes finds the account’s own counter', async () => {
  const { verifier, enrolled, wrong } = await world({ backupFormat: eight });
  await enrolled();
  for (let i = 0; i < 3; i++) await verifier.verify('ada', wrong());
  for (let i = 0; i < 2; i++) await verifier.verify('ada', 'aaaaaaaa');
  expect(await verifier.verify('ada', wrong())).toMatchObject({ why: 'wait' });
  expect(await verifier.verify('ada', 'aaaaaaaa')).toMatchObject({ why: 'wait' });
});

test('unknown users and factors that are not set cost the same work and get the same answer', async () => {
  const { verifier, enrolled, hashes } = await world({ backupFormat: eight });
  await enrolled();
  const work = async (user: string) => {
    const before = hashes.made;
    expect(await verifier.verify(user, 'zzzzzzzz')).toEqual(refused);
    return hashes.made - before;
  };
  expect(await work('ada')).toBe(1);
  expect(await work('nobody')).toBe(1);
  expect(await verifier.verify('nobody', '123456')).toEqual(refused);
  await verifier.beginEnrolment('bob', 'bob');
  expect(await work('bob')).toBe(1);
  expect(await verifier.verify('bob', '123456')).toEqual(refused);
});

test.each([
  ['that says its place', {}],
  ['that says nothing of its place', { backupFormat: eight }],
])('a backup code %s costs one hash', async (_, chosen) => {
  const { verifier, enrolled, hashes } = await world(chosen);
  const { codes } = await enrolled();
  hashes.made = 0;
  for (const code of codes) expect(await verifier.verify('ada', code)).toMatchObject({ accepted: true });
  expect(hashes.made).toBe(10);
});

test('ten backup codes, each once; from three left on the person is asked to renew', async () => {
  const { verifier, enrolled, kinds } = await world({ backupFormat: eight });
  const { codes } = await enrolled();
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  for (const [at, code] of codes.entries()) {
    const left = 9 - at;
    expect(await verifier.verify('ada', code.toUpperCase())).toMatchObject({
      accepted: true,
      by: 'backup',
      left,
      few: left <= 3,
    });
    expect(await verifier.verify('ada', code)).toEqual(refused);
    expect(await verifier.status('ada')).toMatchObject({ backupCodesLeft: left, fewLeft: left <= 3 });
  }
  const told = await kinds();
  expect(told.filter((kind) => kind === 'backup-code-used')).toHaveLength(10);
  expect(told.filter((kind) => kind === 'backup-codes-low')).toHaveLength(4);
  expect(told.filter((kind) => kind === 'backup-code-replayed')).toHaveLength(10);
});

test('a code of a generation that is no longer in force is worth nothing, even where its record stayed', async () => {
  const { verifier, enrolled, store } = await world();
  const { codes } = await enrolled();
  await store.transaction(async (tx) => {
    const account = (await tx.read('account', 'ada'))!;
    await tx.write('account', 'ada', 'ada', { ...account.value, generation: 7 }, account.revision);
  });
  expect(await verifier.verify('ada', codes[0]!)).toEqual(refused);
});

test('a new set voids the old one', async () => {
  const { verifier, enrolled, code, kinds } = await world();
  const { codes } = await enrolled();
  const proof = await verifier.verify('ada', code());
  const again = await verifier.issueBackupCodes('ada', proof.accepted ? proof.at : 0);
  expect(again).toMatchObject({ done: true });
  expect(await verifier.verify('ada', codes[0]!)).toEqual(refused);
  expect(await verifier.verify('ada', again.done ? again.codes[0]! : '')).toMatchObject({ accepted: true, left: 9 });
  expect(await kinds()).toContain('backup-codes-replaced');
});

/** Thirteen real hashes: seconds on a busy machine. */
test('real Argon2id: a backup code is found by its hash, and by no other', { timeout: 60_000 }, async () => {
  const { verifier, enrolled, store } = await world({}, { hash: argon2CodeHash });
  const { codes } = await enrolled();
  const kept = JSON.stringify(await store.transaction((tx) => tx.list('backupCode', 'ada')));
  for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
  expect(await verifier.verify('ada', codes[9]!)).toMatchObject({ accepted: true });
  expect(await verifier.verify('ada', codes[9]!)).toEqual(refused);
});

test('new backup codes, turning off and replacing take a proof of the last five minutes', async () => {
  const { verifier, clock, enrolled, kinds } = await world();
  const { proof } = await enrolled();
  clock.now = proof.at + 5 * MINUTE;
  expect(await verifier.isFresh('ada', proof.at)).toBe(true);
  expect(await verifier.issueBackupCodes('ada', proof.at)).toMatchObject({ done: true });
  clock.now += 1;
  const denied = { done: false, why: 'step-up' };
  expect(await verifier.isFresh('ada', proof.at)).toBe(false);
  expect(await verifier.isFresh('ada', clock.now + MINUTE)).toBe(false);
  expect(await verifier.issueBackupCodes('ada', proof.at)).toEqual(denied);
  expect(await verifier.disable('ada', proof.at)).toEqual(denied);
  expect(await verifier.beginEnrolment('ada', 'ada', { provedAt: proof.at })).toEqual(denied);
  expect(await verifier.beginEnrolment('ada', 'ada')).toEqual(denied);
  expect(await verifier.disable('ada', await verifier.proofTime('ada'))).toEqual({ done: true });
  expect(await kinds()).toContain('authenticator-removed');
});

test('turning off voids the authenticator and every backup code', async () => {
  const { verifier, enrolled, code } = await world();
  const { codes } = await enrolled();
  await verifier.beginEnrolment('ada', 'ada', { provedAt: await verifier.proofTime('ada') });
  await verifier.disable('ada', await verifier.proofTime('ada'));
  expect(await verifier.pendingEnrolment('ada', 'ada')).toBeNull();
  expect(await verifier.verify('ada', code())).toEqual(refused);
  expect(await verifier.verify('ada', codes[0]!)).toEqual(refused);
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'none', backupCodesLeft: 0 });
  const nothing = { done: false, why: 'not-possible' };
  expect(await verifier.disable('ada', await verifier.proofTime('ada'))).toEqual(nothing);
  expect(await verifier.issueBackupCodes('ada', await verifier.proofTime('ada'))).toEqual(nothing);
});

test('a replaced authenticator’s codes are worth nothing from the new one’s first code on', async () => {
  const { verifier, enrolled, code, clock, kinds } = await world();
  await enrolled();
  const offer = await verifier.beginEnrolment('ada', 'ada', { provedAt: await verifier.proofTime('ada') });
  const renewed = parseOtpauth(offer.done ? offer.uri : '')!.otp;
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
  expect(await verifier.confirmEnrolment('ada', totp(renewed, clock.now).code)).toMatchObject({ accepted: true });
  clock.now += MINUTE;
  expect(await verifier.verify('ada', code())).toEqual(refused);
  expect(await verifier.verify('ada', totp(renewed, clock.now).code)).toMatchObject({ accepted: true });
  expect(await kinds()).toContain('authenticator-replaced');
});

test('a clock that goes back is reported once, revives no proof and locks nobody out', async () => {
  const { verifier, enrolled, code, wrong, clock, kinds } = await world();
  const { proof } = await enrolled();
  clock.now += 6 * MINUTE;
  for (let i = 0; i < 5; i++) await verifier.verify('ada', wrong());
  clock.now -= 4 * MINUTE;
  expect(await verifier.verify('ada', code())).toEqual({ accepted: false, why: 'wait', seconds: 30 });
  expect(await verifier.issueBackupCodes('ada', proof.at)).toEqual({ done: false, why: 'step-up' });
  clock.now += 30_000;
  expect(await verifier.verify('ada', code())).toMatchObject({ accepted: true });
  expect((await kinds()).filter((kind) => kind === 'clock-went-back')).toHaveLength(1);
});

test('nobody’s account has nothing to say, to keep or to end', async () => {
  const { verifier } = await world();
  await verifier.backupCodesSaved('nobody');
  expect(await verifier.events('nobody')).toEqual([]);
  expect(await verifier.status('nobody')).toMatchObject({
    authenticator: 'none',
    locked: false,
    backupCodesSaved: false,
  });
  expect(await verifier.sessionHolds('nobody', 0)).toBe(true);
});

test('a locked account confirms no new enrolment either', async () => {
  const { verifier, enrolled, wrong, clock } = await world();
  await enrolled();
  for (let i = 0; i < 50; i++) {
    clock.now += 60 * MINUTE;
    await verifier.verify('ada', wrong());
  }
  const offer = await verifier.beginEnrolment('ada', 'ada', { provedAt: await verifier.proofTime('ada') });
  const { otp } = parseOtpauth(offer.done ? offer.uri : '')!;
  expect(await verifier.confirmEnrolment('ada', totp(otp, clock.now).code)).toEqual(refused);
});

test('a code that fits is refused when its authenticator was replaced while it was being checked', async () => {
  const { verifier, enrolled, code, ports, clock } = await world();
  const { proof } = await enrolled();
  const offer = await verifier.beginEnrolment('ada', 'ada', { provedAt: proof.at });
  const { otp } = parseOtpauth(offer.done ? offer.uri : '')!;
  const slow = createVerifier({
    ...ports,
    seal: {
      ...ports.seal,
      async open(sealed, owner) {
        const secret = await ports.seal.open(sealed, owner);
        await verifier.confirmEnrolment('ada', totp(otp, clock.now).code);
        return secret;
      },
    },
  });
  expect(await slow.verify('ada', code())).toEqual(refused);
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'active', lastUsedAt: clock.now });
});

test('saying that the codes are kept holds for the set in force, not for the next', async () => {
  const { verifier, enrolled } = await world();
  await enrolled();
  expect(await verifier.status('ada')).toMatchObject({ backupCodesSaved: false });
  await verifier.backupCodesSaved('ada');
  expect(await verifier.status('ada')).toMatchObject({ backupCodesSaved: true });
  await verifier.issueBackupCodes('ada', await verifier.proofTime('ada'));
  expect(await verifier.status('ada')).toMatchObject({ backupCodesSaved: false });
});

test('no event holds a code or a secret', async () => {
  const { verifier, enrolled, offer, code, wrong } = await world();
  const { codes } = await enrolled();
  const typed = [code(), wrong(), codes[0]!];
  for (const one of [...typed, ...typed]) await verifier.verify('ada', one);
  const told = JSON.stringify(await verifier.events('ada'));
  for (const secret of [...typed, offer.secret]) expect(told).not.toContain(secret);
});
