import { expect, test } from 'vitest';
import { emptyLog } from './log.ts';
import type { AccountRecord } from './store.ts';
import { backOffSeconds, countAttempt, forgetFailures, waitFromNow, waitSeconds } from './throttle.ts';

const fresh: AccountRecord = {
  attempts: { failures: 0, since: 0 },
  factors: {},
  generation: 0,
  savedGeneration: 0,
  clock: { last: 0, highest: 0 },
  reset: false,
  sessionsFrom: 0,
  log: emptyLog,
};
const failing = (times: number, kind: 'totp' | 'backup', now: number, from = fresh): AccountRecord => {
  let account = from;
  for (let i = 0; i < times; i++) account = countAttempt(account, kind, now);
  return account;
};

test('five failures are free, then the wait doubles from 30 s to an hour', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 49].map(backOffSeconds)).toEqual([
    0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600,
  ]);
});

test.each([
  [20, 9],
  [50, 39],
  [100, 89],
])('%i guesses take at least %i hours', (guesses, hours) => {
  const seconds = Array.from({ length: guesses }, (_, before) => backOffSeconds(before)).reduce((a, b) => a + b, 0);
  expect(seconds / 3600).toBeGreaterThanOrEqual(hours);
  expect(seconds / 3600).toBeLessThan(hours + 1);
});

test('the wait runs from the last counted attempt and ends to the millisecond', () => {
  const account = failing(5, 'totp', 1_000_000);
  expect(waitSeconds(account, 'totp', 1_000_000)).toBe(30);
  expect(waitSeconds(account, 'totp', 1_029_999)).toBe(1);
  expect(waitSeconds(account, 'totp', 1_030_000)).toBe(0);
});

test('another factor is no way around the wait', () => {
  const account = failing(3, 'backup', 1000, failing(3, 'totp', 1000));
  expect(waitSeconds(account, 'totp', 1000)).toBe(60);
  expect(waitSeconds(account, 'backup', 1000)).toBe(60);
});

test('a success forgets its own factor’s failures and no others', () => {
  const account = forgetFailures(failing(4, 'backup', 1000, failing(3, 'totp', 1000)), 'totp');
  expect(account.attempts.failures).toBe(4);
  expect(account.factors.totp?.failures).toBe(0);
  expect(account.factors.backup?.failures).toBe(4);
});

test('a clock that went back a day starts the wait again and no more', () => {
  const day = 86_400_000;
  const account = failing(5, 'totp', 10 * day);
  expect(waitSeconds(account, 'totp', 9 * day)).toBe(30);
  const again = waitFromNow(account, 9 * day);
  expect(waitSeconds(again, 'totp', 9 * day + 30_000)).toBe(0);
});
