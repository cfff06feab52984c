import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Damaged } from './errors.ts';
import { pad, paddedLength, unpad } from './padding.ts';

test('whatever is padded comes back, at most 12 % larger beyond 4 KiB', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (length) => {
      const content = new Uint8Array(length).fill(length % 256);
      const padded = pad(content);
      expect(unpad(padded)).toEqual(content);
      expect(padded.length).toBeLessThanOrEqual(Math.max(4096, (length + 4) * 1.12));
    }),
    { numRuns: 300 },
  );
});

test('lengths are those of Padmé', () => {
  expect([1, 4096, 4097, 5000, 65_536, 65_537, 1_000_000].map(paddedLength)).toEqual([
    4096, 4096, 4352, 5120, 65_536, 67_584, 1_015_808,
  ]);
});

test('one account and six cannot be told apart', () => {
  expect(pad(new Uint8Array(600)).length).toBe(pad(new Uint8Array(3600)).length);
});

test('a wrong length or a padding that is not zero is damage', () => {
  const padded = pad(new Uint8Array(5000).fill(1));
  const bent = (at: number, to: number) => {
    const copy = padded.slice();
    copy[at] = to;
    return copy;
  };
  for (const bytes of [bent(0, 255), bent(2, 0), bent(5004, 1), bent(padded.length - 1, 1), padded.slice(0, -1)]) {
    expect(() => unpad(bytes)).toThrow(Damaged);
  }
  expect(() => unpad(new Uint8Array(3))).toThrow(Damaged);
});
