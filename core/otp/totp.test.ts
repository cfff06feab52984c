import { expect, test } from 'vitest';
import { codeText } from './code-text.ts';
import { advanceHotp, hotp } from './hotp.ts';
import { type Otp, otpDefaults } from './otp.ts';
import { nextTotp, secondsLeft, totp } from './totp.ts';

const account: Otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
const counting: Otp = { ...account, type: 'hotp' };
const years = 365.25 * 24 * 3600 * 1000;
const now = Date.UTC(2026, 10, 22, 18, 0, 0);

test('a code holds from the first to the last millisecond of its step, and the next one follows at once', () => {
  const code = totp(account, now);
  expect(code).toMatchObject({ startsAt: now, endsAt: now + 30_000 });
  expect(totp(account, now + 29_999)).toEqual(code);
  expect(totp(account, now + 30_000)).toEqual(nextTotp(account, now));
  expect(totp(account, now - 1).endsAt).toBe(now);
});

test.each([1, 7, 29, 30, 60, 300])('at a period of %s s every millisecond belongs to exactly one step', (period) => {
  const otp = { ...account, period };
  for (const around of [0, now, now + 10 * years]) {
    const start = Math.ceil(around / (period * 1000)) * period * 1000;
    const code = totp(otp, start);
    expect(code).toMatchObject({ startsAt: start, endsAt: start + period * 1000 });
    expect(totp(otp, start + period * 1000 - 1)).toEqual(code);
    expect(nextTotp(otp, start + 1)).toEqual(totp(otp, start + period * 1000));
  }
});

test('seconds left count from the period down to 1 and are never negative', () => {
  const code = totp(account, now);
  expect(secondsLeft(code, now)).toBe(30);
  expect(secondsLeft(code, now + 1)).toBe(30);
  expect(secondsLeft(code, now + 29_000)).toBe(1);
  expect(secondsLeft(code, now + 29_999)).toBe(1);
  expect(secondsLeft(code, now + 30_000)).toBe(0);
  expect(secondsLeft(code, now + 10 * years)).toBe(0);
});

test('a device that is wrong by up to ten years shows the right code once the offset is known, and counts down on its own clock', () => {
  const right = totp(account, now + 12_345);
  for (const wrong of [-10 * years, -86_400_000, -40_000, -1, 1, 17_000, 3_600_000, 10 * years]) {
    const device = now + 12_345 + wrong;
    const shown = totp(account, device, -wrong);
    expect(shown).toMatchObject({ code: right.code, step: right.step });
    expect(secondsLeft(shown, device)).toBe(secondsLeft(right, now + 12_345));
    expect(nextTotp(account, device, -wrong).code).toBe(nextTotp(account, now + 12_345).code);
  }
});

test('the code depends on the clock alone: jumps and order of asking change nothing', () => {
  const times = Array.from({ length: 200 }, (_, i) => now + ((i * 7919) % 200) * 30_000);
  const forwards = new Map(times.map((time) => [time, totp(account, time).code]));
  for (const time of times.toReversed()) expect(totp({ ...account }, time).code).toBe(forwards.get(time));
});

test('the first step, the last 32-bit second and the year 2106 have codes', () => {
  expect(totp(account, 0)).toMatchObject({ step: 0, startsAt: 0 });
  for (const seconds of [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32]) {
    expect(totp(account, seconds * 1000).code).toMatch(/^\d{6}$/);
  }
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('a time of %s is refused', (time) => {
  expect(() => totp(account, time)).toThrow('totp: the time');
});

test('a counter at 2^53-1 still gives its code, and then says that it is at its end', () => {
  const last: Otp = { ...counting, counter: Number.MAX_SAFE_INTEGER };
  expect(hotp(last)).toMatch(/^\d{6}$/);
  expect(() => advanceHotp(last)).toThrow('hotp: the counter is at its end');
  expect(() => hotp(counting, 2 ** 53)).toThrow('otp: the counter');
  expect(() => hotp(counting, -1)).toThrow('otp: the counter');
});

test('advancing gives a new account and leaves the old one as it was', () => {
  expect(advanceHotp(counting)).toEqual({ ...counting, counter: 1 });
  expect(counting.counter).toBe(0);
});

test('asking a counter account for a time, or a timed one for a counter, is refused', () => {
  expect(() => totp(counting, now)).toThrow('totp:');
  expect(() => hotp(account)).toThrow('hotp:');
  expect(() => advanceHotp(account)).toThrow('hotp:');
});

test('codes are split for the eye, Steam stays whole', () => {
  const shown = ['123456', '1234567', '12345678', '123456789', '1234567890', 'B4CDF'].map((code) => codeText(code));
  expect(shown).toEqual(['123 456', '123 4567', '1234 5678', '123 456 789', '12345 67890', 'B4CDF']);
  expect(codeText('123456', '\u2009')).toBe('123\u2009456');
});
