import { expect, test } from 'vitest';
import { guessing } from './guessing.ts';

const inVain = (right: readonly string[]) =>
  ['111111', '222222', '333333', '444444'].find((one) => !right.includes(one))!;

// SP 800-63B §3.2.2; three codes of a million are right at any moment.
test.each([
  { disableAfter: 20, atLeast: 9, atMost: 6.0e-5 },
  { disableAfter: 50, atLeast: 39, atMost: 1.5e-4 },
  { disableAfter: 100, atLeast: 89, atMost: 3.0e-4 },
])('$disableAfter guesses are looked at, over $atLeast hours: one in $atMost succeeds', async (row) => {
  const { looked, hours } = await guessing(row.disableAfter, inVain)('ada');
  expect(looked).toBe(row.disableAfter);
  expect(hours).toBeGreaterThanOrEqual(row.atLeast);
  expect((looked * 3) / 1_000_000).toBeLessThanOrEqual(row.atMost);
});

test('a right guess is counted as one', async () => {
  expect(await guessing(50, ([right]) => right!)('ada')).toMatchObject({ looked: 1, succeeded: true });
});
