import { expect, test } from 'vitest';
import { guardedRandom, systemRandom } from './random.ts';

test('the system gives as many bytes as asked, other ones every time', () => {
  const lengths = [1, 2, 12, 16, 32, 65_535, 65_536, 70_000, 200_000];
  for (const length of lengths) expect(systemRandom(length)).toHaveLength(length);
  const seen = new Set(Array.from({ length: 1000 }, () => Buffer.from(systemRandom(16)).toString('hex')));
  expect(seen.size).toBe(1000);
});

test('a large draw is filled to its end', () => {
  const bytes = systemRandom(200_000);
  expect(bytes.subarray(-64).some((byte) => byte !== 0)).toBe(true);
});

test('a system that gives only zeros is refused, whatever the length', () => {
  for (const length of [1, 12, 16, 32]) expect(() => guardedRandom(() => {})(length)).toThrow('random:');
});

test('a system that gives the same bytes again is refused at the second draw', () => {
  const stuck = guardedRandom((bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = 7 + i;
  });
  expect(stuck(32)).toHaveLength(32);
  expect(() => stuck(32)).toThrow('random: the system repeats itself');
});

test('a system that throws is not papered over', () => {
  const broken = guardedRandom(() => {
    throw new Error('no entropy');
  });
  expect(() => broken(32)).toThrow('no entropy');
});

test('a system that fills only the beginning is refused', () => {
  const short = guardedRandom((bytes) => {
    bytes[0] = 1;
  });
  expect(() => short(32)).toThrow('random:');
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a length of %s is refused', (length) => {
  expect(() => systemRandom(length)).toThrow('random: the length');
});
