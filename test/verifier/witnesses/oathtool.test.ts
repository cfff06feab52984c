import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseOtpauth } from '../../../core/otp/otpauth-uri.ts';
import { memoryStore } from '../../../core/verifier/stores/memory.ts';
import { type Clock, START, verifierOver } from '../person.ts';

const here = existsSync('/usr/bin/oathtool');
const needed = 'needs oathtool: apt-get install oathtool';
const SECRETS = 5;

function oathtool(...args: string[]) {
  const { status, stdout } = spawnSync('oathtool', ['--base32', ...args], { encoding: 'utf8' });
  return { ok: status === 0, code: stdout.trim() };
}

/** A user whose authenticator is oathtool: it is shown the secret, and its code confirms. */
async function enrolledWith(type: 'totp' | 'hotp', clock: Clock, first: (secret: string) => string) {
  const verifier = verifierOver(memoryStore(() => clock.now));
  const offer = await verifier.beginEnrolment('ada', 'ada', { type });
  const { secret } = parseOtpauth(offer.done ? offer.uri : '')!.otp;
  expect(await verifier.confirmEnrolment('ada', first(secret))).toMatchObject({ accepted: true });
  return { secret, accepts: async (code: string) => (await verifier.verify('ada', code)).accepted };
}

test.skipIf(!here)(`oathtool and the verifier take the same codes of the window (${needed})`, async () => {
  for (let at = 0; at < SECRETS; at++)
    for (const steps of [-3, -2, -1, 0, 1, 2, 3]) {
      const clock = { now: START + at * 98_765_432 };
      const totp = (secret: string, ms: number, ...more: string[]) =>
        oathtool('--totp', '--now', `@${Math.floor(ms / 1000)}`, secret, ...more);
      const { secret, accepts } = await enrolledWith('totp', clock, (shown) => totp(shown, clock.now).code);
      clock.now += 3_600_000;
      const { code } = totp(secret, clock.now + steps * 30_000);
      const { ok } = totp(secret, clock.now, '--window', '1', code);
      expect(ok, `${steps} steps off`).toBe(Math.abs(steps) <= 1);
      expect(await accepts(code), `${steps} steps off`).toBe(ok);
    }
});

test.skipIf(!here)(`oathtool and the verifier take the same codes of the look-ahead (${needed})`, async () => {
  for (let at = 0; at < SECRETS; at++)
    for (const ahead of [-1, 0, 1, 4, 5, 6, 9]) {
      const hotp = (secret: string, counter: number, ...more: string[]) =>
        oathtool('--hotp', '--counter', String(counter), secret, ...more);
      const { secret, accepts } = await enrolledWith('hotp', { now: START }, (shown) => hotp(shown, 0).code);
      const { code } = hotp(secret, 1 + ahead);
      const { ok } = hotp(secret, 1, '--window', '5', code);
      expect(ok, `${ahead} ahead`).toBe(ahead >= 0 && ahead <= 5);
      expect(await accepts(code), `${ahead} ahead`).toBe(ok);
    }
});
