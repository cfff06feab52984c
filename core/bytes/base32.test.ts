import { expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from './base32.ts';
import { decodeUtf8, encodeUtf8 } from './text.ts';

/** RFC 4648 §10, padding left off. */
const vectors = [
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
] as const;

test.each(vectors)('base32 of %s is %s, and back', (text, base32) => {
  expect(encodeBase32(encodeUtf8(text))).toBe(base32);
  expect(decodeUtf8(decodeBase32(base32))).toBe(text);
});

test('base32 as people write it is read: case, spaces, dashes, padding', () => {
  expect(decodeUtf8(decodeBase32('mzxw 6ytb-oi======'))).toBe('foobar');
});

test('a character that does not belong is refused', () => {
  expect(() => decodeBase32('MZXW1')).toThrow('base32');
  expect(() => decodeBase32('')).toThrow('base32');
  for (const foreign of 'ßſıА') expect(() => decodeBase32(`MZXW${foreign}`)).toThrow('base32');
});
