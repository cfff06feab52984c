import { expect, test } from 'vitest';
import { MINUTE, refused, stepUp, verifierWorld as world } from '../../test/fixtures/verifier-world.ts';
import { parseOtpauth } from '../otp/otpauth-uri.ts';
import { totp } from '../otp/totp.ts';
import { createVerifier } from './verifier.ts';

const DAY = 24 * 60 * MINUTE;

/** ada, enrolled, has lost the phone; an administrator's reset has made a code. */
async function afterReset() {
  const here = await world();
  const { proof, codes } = await here.enrolled();
  const order = await here.resetBy();
  if (!order.done) throw new Error('the reset was denied');
  return { ...here, proof, codes, order };
}

test('a reset takes codes, backup codes, remembered devices and sessions away and tells who, why and when', async () => {
  const here = await world();
  const { verifier, code, kinds, clock } = here;
  const { codes } = await here.enrolled();
  const device = await verifier.signedInFrom('ada', null, 'Firefox on Linux');
  const token = device.allowed ? device.token : '';
  await verifier.rememberDevice('ada', token, await verifier.proofTime('ada'));
  expect(await verifier.nextStep('ada', { device: token })).toBe('signed-in');
  const startedAt = await verifier.proofTime('ada');
  expect(await here.resetBy()).toMatchObject({ done: true, expiresAt: clock.now + DAY });
  expect(await verifier.verify('ada', code())).toEqual(refused);
  expect(await verifier.verify('ada', codes[0]!)).toEqual(refused);
  expect(await verifier.sessionHolds('ada', startedAt)).toBe(false);
  expect(await verifier.sessionHolds('ada', await verifier.proofTime('ada'))).toBe(true);
  expect(await verifier.nextStep('ada', { device: token })).toBe('recovery-code');
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'reset', recoveryUntil: clock.now + DAY });
  expect(await kinds()).toContain('administrator-reset');
  expect((await verifier.events('ada')).at(-1)).toMatchObject({ by: 'root', reason: 'lost phone' });
});

test('a reset needs an administrator’s proof of the last five minutes, a reason, and somebody to reset', async () => {
  const { verifier, enrolled, clock } = await world();
  await enrolled();
  const reason = 'lost phone';
  const old = clock.now - 5 * MINUTE - 1;
  expect(await verifier.reset('ada', { by: 'root', provedAt: old, reason })).toEqual(stepUp);
  expect(await verifier.status('ada')).toMatchObject({ authenticator: 'active' });
  expect(await verifier.reset('nobody', { by: 'root', provedAt: clock.now, reason })).toMatchObject({ done: false });
  for (const none of ['', '  ', 'x'.repeat(501)])
    await expect(verifier.reset('ada', { by: 'root', provedAt: clock.now, reason: none })).rejects.toThrow('a reason');
});

test('the code opens, once, a session that can only enrol; enrolling makes it whole', async () => {
  const { verifier, order, clock, kinds } = await afterReset();
  expect(order.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/);
  expect(await verifier.beginEnrolment('ada', 'ada', { provedAt: clock.now })).toEqual(stepUp);
  expect(await verifier.verify('ada', order.code)).toEqual({ accepted: false, why: 'malformed' });
  const recovered = await verifier.redeemRecoveryCode('ada', ` ${order.code.toLowerCase().replaceAll('-', ' ')}`);
  expect(recovered).toMatchObject({ accepted: true, by: 'recovery' });
  const provedAt = recovered.accepted ? recovered.at : 0;
  expect(await verifier.redeemRecoveryCode('ada', order.code)).toEqual(refused);
  expect(await verifier.isFresh('ada', provedAt)).toBe(false);
  expect(await verifier.issueBackupCodes('ada', provedAt)).toMatchObject({ done: false });
  const { token } = (await verifier.signedInFrom('ada', null, 'Chrome')) as { token: string };
  expect(await verifier.rememberDevice('ada', token, provedAt)).toEqual(stepUp);
  expect(await verifier.reset('ada', { by: 'ada', provedAt, reason: 'again' })).toEqual(stepUp);
  expect(await verifier.setOrganisation('acme', 'required', { by: 'ada', provedAt })).toEqual(stepUp);
  expect(await verifier.nextStep('ada')).toBe('recovery-code');
  clock.now += MINUTE;
  expect(await verifier.beginEnrolment('ada', 'ada', { provedAt: clock.now })).toEqual(stepUp);
  const offer = await verifier.beginEnrolment('ada', 'ada', { provedAt });
  const { otp } = parseOtpauth(offer.done ? offer.uri : '')!;
  const proof = await verifier.confirmEnrolment('ada', totp(otp, clock.now).code);
  expect(proof).toMatchObject({ accepted: true });
  expect(await verifier.isFresh('ada', proof.accepted ? proof.at : 0)).toBe(true);
  expect(await verifier.nextStep('ada')).toBe('code');
  expect(await kinds()).toEqual(expect.arrayContaining(['recovery-code-used', 'recovery-code-replayed']));
});

test('the session that it opens has an hour to enrol', async () => {
  const { verifier, order, clock } = await afterReset();
  const recovered = await verifier.redeemRecoveryCode('ada', order.code);
  const provedAt = recovered.accepted ? recovered.at : 0;
  clock.now = provedAt + 60 * MINUTE;
  expect(await verifier.beginEnrolment('ada', 'ada', { provedAt })).toMatchObject({ done: true });
  clock.now += 1;
  expect(await verifier.beginEnrolment('ada', 'ada', { provedAt })).toEqual(stepUp);
});

test.each([
  [DAY - 1, true],
  [DAY, false],
])('%i ms after it was made the code works: %s', async (age, works) => {
  const { verifier, order, clock } = await afterReset();
  clock.now += age;
  expect((await verifier.redeemRecoveryCode('ada', order.code)).accepted).toBe(works);
  expect((await verifier.status('ada')).recoveryUntil).toBeNull();
});

test('a clock set back revives no code', async () => {
  const { verifier, order, clock } = await afterReset();
  clock.now += DAY;
  expect(await verifier.redeemRecoveryCode('ada', order.code)).toEqual(refused);
  clock.now -= DAY / 2;
  expect(await verifier.redeemRecoveryCode('ada', order.code)).toEqual(refused);
});

test('a code is void when another was made while it was being checked', async () => {
  const { order, ports, resetBy } = await afterReset();
  const slow = createVerifier({
    ...ports,
    async hash(code, salt) {
      const hash = await ports.hash(code, salt);
      await resetBy();
      return hash;
    },
  });
  expect(await slow.redeemRecoveryCode('ada', order.code)).toEqual(refused);
});

test('an enrolment that waited is void after a reset', async () => {
  const { verifier, enrolled, resetBy, clock } = await world();
  await enrolled();
  const offer = await verifier.beginEnrolment('ada', 'ada', { provedAt: await verifier.proofTime('ada') });
  const { otp } = parseOtpauth(offer.done ? offer.uri : '')!;
  await resetBy();
  expect(await verifier.pendingEnrolment('ada', 'ada')).toBeNull();
  expect(await verifier.confirmEnrolment('ada', totp(otp, clock.now).code)).toEqual(refused);
  expect(await verifier.redeemRecoveryCode('ada', 'x'.repeat(200))).toEqual({ accepted: false, why: 'malformed' });
});

test('a second reset makes the first code void', async () => {
  const { verifier, order, resetBy } = await afterReset();
  const again = await resetBy();
  expect(await verifier.redeemRecoveryCode('ada', order.code)).toEqual(refused);
  expect(await verifier.redeemRecoveryCode('ada', again.done ? again.code : '')).toMatchObject({ accepted: true });
});

test('guessing at recovery codes waits, counts against the account, and a slip is not counted', async () => {
  const { verifier, order, clock, hashes } = await afterReset();
  const slip = `${order.code.slice(0, -1)}${order.code.endsWith('7') ? '8' : '7'}`;
  hashes.made = 0;
  expect(await verifier.redeemRecoveryCode('ada', slip)).toEqual({ accepted: false, why: 'malformed' });
  expect(hashes.made).toBe(0);
  const { order: other } = await afterReset();
  for (let i = 0; i < 5; i++) expect(await verifier.redeemRecoveryCode('ada', other.code)).toEqual(refused);
  expect(await verifier.redeemRecoveryCode('ada', order.code)).toEqual({ accepted: false, why: 'wait', seconds: 30 });
  expect(hashes.made).toBe(5);
  clock.now += 30_000;
  expect(await verifier.redeemRecoveryCode('ada', order.code)).toMatchObject({ accepted: true });
  expect(await verifier.redeemRecoveryCode('nobody', other.code)).toEqual(refused);
  expect(hashes.made).toBe(7);
});

test('a reset opens an account that fifty failures had locked', async () => {
  const { verifier, enrolled, wrong, clock, resetBy } = await world();
  await enrolled();
  for (let i = 0; i < 50; i++) {
    clock.now += 60 * MINUTE;
    await verifier.verify('ada', wrong());
  }
  expect(await verifier.status('ada')).toMatchObject({ locked: true });
  const order = await resetBy();
  expect(await verifier.status('ada')).toMatchObject({ locked: false, authenticator: 'reset' });
  expect(await verifier.redeemRecoveryCode('ada', order.done ? order.code : '')).toMatchObject({ accepted: true });
});
