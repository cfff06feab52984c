import { expect, test } from 'vitest';
import { encodeBase32 } from '../bytes/base32.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import type { Otp } from '../otp/otp.ts';
import { acceptedRange, defaultWindow, learnedDrift, matching, untouched, type Window } from './moving-factor.ts';

const otp = (digits: number): Otp => ({
  type: 'totp',
  secret: encodeBase32(encodeUtf8('12345678901234567890')),
  algorithm: 'SHA1',
  digits,
  period: 30,
  counter: 0,
});

const matchingStep = (of: Otp, code: string, now: number, window: Window) =>
  matching(of, [code], acceptedRange(untouched('totp'), now, of.period, window));

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

test('a learned drift moves the window and never widens it', () => {
  const at = (drift: number) => acceptedRange({ type: 'totp', last: 0, drift }, 3_000_000, 30, defaultWindow);
  expect([-2, -0.4, 0, 0.4, 2].map(at)).toEqual([
    { from: 97, to: 99 },
    { from: 99, to: 101 },
    { from: 99, to: 101 },
    { from: 99, to: 101 },
    { from: 101, to: 103 },
  ]);
});

test('one late code moves nothing, a phone that is always late is learned, and never beyond two steps', () => {
  const after = (seen: readonly number[]) =>
    seen.reduce((drift, steps) => learnedDrift(drift, 100 + steps, 3_000_000, 30), 0);
  expect(Math.abs(Math.round(after([-1])))).toBe(0);
  expect(Math.round(after([-1, -1, -1]))).toBe(-1);
  expect(Math.round(after(Array<number>(50).fill(-2)))).toBe(-2);
  expect(after(Array<number>(500).fill(9))).toBe(2);
});

test('a counter is looked for from the next one to five further on (RFC 4226 §7.4)', () => {
  const counters: Otp = { ...otp(6), type: 'hotp' };
  // RFC 4226 appendix D: the codes of counters 0 to 6.
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922'];
  const range = acceptedRange(untouched('hotp'), 0, 30, defaultWindow);
  expect(codes.map((code) => matching(counters, [code], range))).toEqual([0, 1, 2, 3, 4, 5, null]);
});
