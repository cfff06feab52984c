import { expect, test } from 'vitest';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { hmac } from './hmac.ts';
import { sha256 } from './sha256.ts';

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));

/** RFC 4231 §4.2 to §4.8, HMAC-SHA-256; case 5 is published truncated to 128 bits. */
const vectors = [
  [hex('0b'.repeat(20)), encodeUtf8('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    encodeUtf8('Jefe'),
    encodeUtf8('what do ya want for nothing?'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [hex('aa'.repeat(20)), hex('dd'.repeat(50)), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    hex('0102030405060708090a0b0c0d0e0f10111213141516171819'),
    hex('cd'.repeat(50)),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
  [hex('0c'.repeat(20)), encodeUtf8('Test With Truncation'), 'a3b6167473100ee06e0c796c2955552b'],
  [
    hex('aa'.repeat(131)),
    encodeUtf8('Test Using Larger Than Block-Size Key - Hash Key First'),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    hex('aa'.repeat(131)),
    encodeUtf8(
      'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
] as const;

test.each(vectors.map((vector, index) => ({ index: index + 1, vector })))(
  'RFC 4231 case $index',
  async ({ vector }) => {
    const [key, message, tag] = vector;
    expect(Buffer.from(await hmac(key, message)).toString('hex')).toMatch(new RegExp(`^${tag}`));
  },
);

test('an empty key is refused with a sentence', async () => {
  await expect(hmac(new Uint8Array(), encodeUtf8('x'))).rejects.toThrow('hmac: the key must not be empty');
});

test('SHA-256 of "abc" and of nothing are those of FIPS 180-4', async () => {
  const digest = async (text: string) => Buffer.from(await sha256(encodeUtf8(text))).toString('hex');
  expect(await digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
