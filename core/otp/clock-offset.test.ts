import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOffset, matters } from './clock-offset.ts';

test('a clock that is slow, fast or right is found so', () => {
  expect(clockOffset(1_000_042_000, 1_000_000_000, 1_000_000_200)).toEqual({ ms: 42_400, within: 600 });
  expect(clockOffset(1_000_000_000, 1_000_090_000, 1_000_090_000)).toEqual({ ms: -89_500, within: 500 });
  expect(clockOffset(1_000_000_000, 1_000_000_400, 1_000_000_600)).toEqual({ ms: 0, within: 600 });
});

test('wherever in the round trip the server wrote its whole second, the truth lies within the doubt', () => {
  const seed = Date.now();
  const ms = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), ms(20_000), ms(20_000), ms(999), (behind, there, back, part) => {
      const written = 1_800_000_000_000 + part;
      const sent = written - there - behind;
      const { ms, within } = clockOffset(Math.floor(written / 1000) * 1000, sent, sent + there + back);
      expect(Math.abs(ms - behind)).toBeLessThanOrEqual(within + 1);
    }),
    { seed },
  );
  console.log(`seed ${seed}`);
});

test('five seconds are nothing, more is said unless the doubt is larger', () => {
  expect(matters({ ms: 5000, within: 500 })).toBe(false);
  expect(matters({ ms: -5001, within: 500 })).toBe(true);
  expect(matters({ ms: 8000, within: 9000 })).toBe(false);
});

test('a clock set back during the question gives no answer', () => {
  expect(() => clockOffset(0, 10, 9)).toThrow('clock: it was set back');
});
