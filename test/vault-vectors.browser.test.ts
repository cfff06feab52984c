import { expect, test } from 'vitest';
import { disagreements, vectors } from './vault-vectors/run.ts';

test(`the ${vectors.length} vault vectors each come to what they must, in Chromium`, { timeout: 120_000 }, async () => {
  expect(await disagreements()).toEqual([]);
});
