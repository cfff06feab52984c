import { expect, test } from 'vitest';
import { encodeBase32 } from '../bytes/base32.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import type { Otp } from '../otp/otp.ts';
import { defaultWindow, matchingStep } from './totp-window.ts';

const otp = (digits: number): Otp => ({
  type: 'totp',
  secret: encodeBase32(encodeUtf8('12345678901234567890')),
  algorithm: 'SHA1',
  digits,
  period: 30,
  counter: 0,
});

/** RFC 6238 appendix B, SHA-1. */
test.each([
  [59, '94287082', 1],
  [1111111109, '07081804', 37037036],
  [1111111111, '14050471', 37037037],
  [1234567890, '89005924', 41152263],
  [2000000000, '69279037', 66666666],
  [20000000000, '65353130', 666666666],
])('the RFC’s code of second %i is accepted', (seconds, code, step) => {
  expect(matchingStep(otp(8), code, seconds * 1000, defaultWindow)).toBe(step);
});

/** 94287082 belongs to 30 s ≤ t < 60 s. */
test.each([
  [0, 1],
  [29_999, 1],
  [30_000, 1],
  [59_999, 1],
  [60_000, 1],
  [89_999, 1],
  [90_000, null],
])('a code of step 1 at %i ms gives step %s', (now, step) => {
  expect(matchingStep(otp(8), '94287082', now, defaultWindow)).toBe(step);
});

test('a narrower window takes no code from the future', () => {
  expect(matchingStep(otp(8), '94287082', 0, { behind: 1, ahead: 0 })).toBeNull();
  expect(matchingStep(otp(8), '94287082', 89_999, { behind: 1, ahead: 0 })).toBe(1);
});

test('a code of another length matches nothing', () => {
  expect(matchingStep(otp(8), '287082', 59_000, defaultWindow)).toBeNull();
  expect(matchingStep(otp(6), '287082', 59_000, defaultWindow)).toBe(1);
});
