import { expect, test } from 'vitest';
import { openVector, vectors } from './vault-vectors/run.ts';

test(`the ${vectors.length} vault vectors each come to what they must, in Chromium`, { timeout: 120_000 }, async () => {
  for (const vector of vectors) {
    const { outcome, content, readOnly } = await openVector(vector);
    expect(`${vector.name}: ${outcome}`).toBe(`${vector.name}: ${vector.expect}`);
    expect(content).toEqual(vector.content);
    expect(readOnly ?? false).toBe(vector.readOnly ?? false);
  }
});
