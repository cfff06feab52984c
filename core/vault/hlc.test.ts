import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laterHlc, msOf, NEVER, nextHlc } from './hlc.ts';

test('a clock is thirteen digits, a count and who wrote', () => {
  expect(nextHlc(NEVER, 1_767_225_600_000, 'deadbeef')).toBe('1767225600000-0000-deadbeef');
});

test('with the wall clock behind, the count goes on', () => {
  expect(nextHlc('1767225600000-0000-deadbeef', 5, '00000001')).toBe('1767225600000-0001-00000001');
  expect(nextHlc('1767225600000-ffff-deadbeef', 5, '00000001')).toBe('1767225600001-0000-00000001');
});

test('each clock is later than the one before, whatever the wall clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 9_999_999_999_998 }), { minLength: 2 }), (walls) => {
      let last = NEVER;
      for (const wall of walls) {
        const next = nextHlc(last, wall, '00000001');
        expect(next > last).toBe(true);
        expect(laterHlc(last, next)).toBe(next);
        expect(msOf(next)).toBeGreaterThanOrEqual(wall);
        last = next;
      }
    }),
  );
});

test('a clock at the end of time is refused, not wrapped', () => {
  expect(() => nextHlc('9999999999999-ffff-00000001', 5, '00000001')).toThrow('vault: the clocks');
});
