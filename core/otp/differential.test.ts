import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyHotp, anySteam, anyTotp } from '../../test/fixtures/any-account.ts';
import { decodeBase32 } from '../bytes/base32.ts';
import { hotp } from './hotp.ts';
import type { Otp } from './otp.ts';
import { totp } from './totp.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const cases = Number(process.env.OTP_CASES ?? 4000);
const programRuns = 150;
console.log(
  `otp differential: seed ${seed}, ${cases} cases a kind against node:crypto, ${programRuns} against oathtool`,
);

/** Ten thousand years: past every 32-bit edge, below where a counter of milliseconds loses whole numbers. */
const time = fc.oneof(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.integer({ min: 0, max: 315_569_520_000_000 }));

/** RFC 4226 §5.3 once more, from its text, on another HMAC than the one otpauth brings to a browser. */
function truncated(otp: Otp, counter: number): number {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac(otp.algorithm, decodeBase32(otp.secret)).update(message).digest();
  return digest.readUInt32BE(digest.at(-1)! & 0xf) & 0x7fffffff;
}
const decimal = (otp: Otp, counter: number): string =>
  String(BigInt(truncated(otp, counter)) % 10n ** BigInt(otp.digits)).padStart(otp.digits, '0');

test('TOTP is HMAC and truncation of the step, at any time, period, length and algorithm', () => {
  fc.assert(
    fc.property(anyTotp, time, (otp, now) => {
      const step = Math.floor(now / 1000 / otp.period);
      expect(totp(otp, now)).toMatchObject({ step, code: decimal(otp, step) });
    }),
    { seed, numRuns: cases },
  );
});

test('HOTP is the same of its counter, up to 2^53-1', () => {
  fc.assert(
    fc.property(anyHotp, (otp) => {
      expect(hotp(otp)).toBe(decimal(otp, otp.counter));
    }),
    { seed, numRuns: cases },
  );
});

test("Steam's five characters are the same number in base 26, lowest first", () => {
  const alphabet = '23456789BCDFGHJKMNPQRTVWXY';
  fc.assert(
    fc.property(anySteam, time, (otp, now) => {
      const { code, step } = totp(otp, now);
      const value = [...code].reduceRight((sum, character) => sum * 26 + alphabet.indexOf(character), 0);
      expect(code).toHaveLength(5);
      expect(value).toBe(truncated(otp, step) % 26 ** 5);
    }),
    { seed, numRuns: cases },
  );
});

const oathtool = version();

function version(): string | null {
  try {
    return execFileSync('oathtool', ['--version'], { encoding: 'utf8' }).split('\n')[0]!;
  } catch {
    console.log('otp differential: oathtool is not installed, its cases are left out');
    return null;
  }
}

test.runIf(oathtool)('oathtool, another program altogether, makes the same codes', () => {
  // It stops at eight digits, and reads the date as seconds.
  const totpCase = fc.tuple(anyTotp, fc.integer({ min: 0, max: 4_102_444_800 }));
  fc.assert(
    fc.property(totpCase, anyHotp, ([timed, seconds], counted) => {
      const timedDigits = Math.min(timed.digits, 8);
      const made = run([`--totp=${timed.algorithm}`, `-s${timed.period}s`, `-N@${seconds}`, `-d${timedDigits}`], timed);
      expect(totp({ ...timed, digits: timedDigits }, seconds * 1000).code).toBe(made);
      const counting: Otp = { ...counted, algorithm: 'SHA1', digits: Math.min(counted.digits, 8) };
      expect(hotp(counting)).toBe(run(['--hotp', `-c${counting.counter}`, `-d${counting.digits}`], counting));
    }),
    { seed, numRuns: programRuns },
  );
});

function run(options: readonly string[], otp: Otp): string {
  return execFileSync('oathtool', [...options, '-b', otp.secret], { encoding: 'utf8' }).trim();
}
