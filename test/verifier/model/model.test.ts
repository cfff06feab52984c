import { expect, test } from 'vitest';
import { compareWithReference } from './run.ts';

test('the verifier does what the reference does, whatever people do in whatever order', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}; again with SEED=${seed}`);
  const { commands, events } = await compareWithReference({ sequences: 400, seed });
  expect(commands).toBeGreaterThan(5000);
  // Of 22 kinds of event that these commands can lead to; the rarest may be missing in a short run.
  expect(events.size).toBeGreaterThanOrEqual(18);
});
