import { expect, test } from 'vitest';
import type { KdfCost } from '../../crypto/kdf-cost.ts';
import { affordableCost, calibrateKdf, isDearer } from './calibrate.ts';
import { costOf, defaultKdfCost } from './password.ts';

const least: KdfCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** A device that takes so many ms for 19 MiB and two passes, its clock included. */
function device(ms: number) {
  let clock = 0;
  const asked: KdfCost[] = [];
  return {
    asked,
    now: () => clock,
    kdf: async (_: string, __: unknown, cost: KdfCost) => {
      asked.push(cost);
      clock += (ms * cost.memoryKiB * cost.passes) / (19_456 * 2);
      return new Uint8Array(32);
    },
  };
}

test.each([
  [66, 64, 3],
  [290, 64, 3],
  [300, 64, 2],
  [500, 48, 2],
  [800, 32, 2],
  [1000, 19, 2],
  [60_000, 19, 2],
])('a device that takes %i ms for the least gets %i MiB and %i passes', async (ms, mebibytes, passes) => {
  const { kdf, now, asked } = device(ms);
  const cost = await calibrateKdf(kdf, now);
  expect(cost).toEqual({ memoryKiB: mebibytes * 1024, passes, lanes: 1 });
  expect(asked).toEqual([least]);
});

test('whatever is chosen stays within what a vault file may ask for', () => {
  for (let ms = 0; ms < 5000; ms += 7) {
    const { memoryKiB, passes, lanes } = affordableCost({ cost: least, ms }, 1500);
    expect(() => costOf({ params: { memoryKiB, passes, lanes } })).not.toThrow();
  }
});

test('a clock that goes backwards makes nothing cheaper', () => {
  expect(affordableCost({ cost: least, ms: -5 }, 1500)).toEqual(defaultKdfCost);
});

test('dearer is more of one and less of neither', () => {
  expect(isDearer(defaultKdfCost, least)).toBe(true);
  expect(isDearer(least, defaultKdfCost)).toBe(false);
  expect(isDearer(least, least)).toBe(false);
  expect(isDearer({ ...least, passes: 3 }, { ...least, memoryKiB: 131_072 })).toBe(false);
});
