import { expect, test } from 'vitest';
import { createOffset } from './offset.ts';

test('nothing is reckoned with before the person wants it, and comparing again leaves that as it is', async () => {
  const now = Date.UTC(2026, 0, 1);
  let there = now + 40_000;
  const offset = createOffset({ now: () => now, serverTime: async () => there });
  await offset.measure();
  expect(offset.shift()).toBe(0);
  offset.apply(true);
  const first = offset.shift();
  expect(Math.abs(first - 40_000)).toBeLessThan(1_000);
  there += 20_000;
  await offset.measure();
  expect(offset.shift()).toBe(first + 20_000);
});

test('without a server there is nothing to compare with', async () => {
  await expect(createOffset({ now: () => 0, serverTime: null }).measure()).rejects.toThrow('no server');
});
