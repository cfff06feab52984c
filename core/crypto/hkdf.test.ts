import { expect, test } from 'vitest';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { hkdf } from './hkdf.ts';

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));
const run = (from: number, to: number): Bytes => Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** RFC 5869 appendix A.1 to A.3, the SHA-256 cases. */
const vectors = [
  {
    ikm: hex('0b'.repeat(22)),
    salt: run(0x00, 0x0c),
    info: run(0xf0, 0xf9),
    okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    ikm: run(0x00, 0x4f),
    salt: run(0x60, 0xaf),
    info: run(0xb0, 0xff),
    okm: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  {
    ikm: hex('0b'.repeat(22)),
    salt: hex(''),
    info: hex(''),
    okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
];

test.each(vectors)('RFC 5869 vector giving $okm', async ({ ikm, salt, info, okm }) => {
  expect(await hkdf(ikm, salt, info, okm.length / 2)).toEqual(hex(okm));
});

test('context as text is its UTF-8, and another context gives another key', async () => {
  const [ikm, salt] = [run(1, 32), run(1, 16)];
  expect(await hkdf(ikm, salt, 'otpv1/ü')).toEqual(await hkdf(ikm, salt, encodeUtf8('otpv1/ü')));
  expect(await hkdf(ikm, salt, 'a')).not.toEqual(await hkdf(ikm, salt, 'b'));
});

test.each([0, -1, 8161, 1.5, Number.NaN])('a length of %s is refused', async (length) => {
  await expect(hkdf(run(1, 32), run(1, 16), 'x', length)).rejects.toThrow('hkdf: the length');
});
