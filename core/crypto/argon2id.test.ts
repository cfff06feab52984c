import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { argon2id } from './argon2id.ts';
import { checkKdfCost, type KdfCost, ownVaultLimits } from './kdf-cost.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const same = (byte: number, length: number): Buffer => Buffer.alloc(length, byte);

/** From the reference implementation's test.c (version 0x13, Argon2id). */
const vectors: [string, string, KdfCost, string][] = [
  [
    'password',
    'somesalt',
    { memoryKiB: 65536, passes: 2, lanes: 1 },
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  ],
  [
    'password',
    'somesalt',
    { memoryKiB: 256, passes: 2, lanes: 1 },
    '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  ],
  [
    'password',
    'somesalt',
    { memoryKiB: 256, passes: 2, lanes: 2 },
    '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
  ],
];

test.each(vectors)('reference vector %s/%s at %o', async (password, salt, cost, tag) => {
  expect(hex(await argon2id(password, encodeUtf8(salt), cost))).toBe(tag);
});

// hash-wasm takes no associated data, so the RFC's own vector cannot run through it. It proves Node's implementation
// instead, and Node's must then agree with ours wherever both can go.
test('Node agrees with RFC 9106 §5.3 whole, and we agree with Node at random parameters', async () => {
  const rfc = argon2Sync('argon2id', {
    message: same(1, 32),
    nonce: same(2, 16),
    secret: same(3, 8),
    associatedData: same(4, 12),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  });
  expect(hex(rfc)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');

  const parameters = fc.record({
    password: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    salt: fc.uint8Array({ minLength: 8, maxLength: 64 }),
    memoryKiB: fc.integer({ min: 32, max: 600 }),
    passes: fc.integer({ min: 1, max: 4 }),
    lanes: fc.integer({ min: 1, max: 4 }),
    length: fc.integer({ min: 4, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(parameters, async ({ password, salt, memoryKiB, passes, lanes, length }) => {
      const node = argon2Sync('argon2id', {
        message: password,
        nonce: salt,
        // Node takes an inherited one too.
        secret: new Uint8Array(),
        memory: memoryKiB,
        passes,
        parallelism: lanes,
        tagLength: length,
      });
      const ours = await argon2id(password as Bytes, salt as Bytes, { memoryKiB, passes, lanes }, length);
      expect(hex(ours)).toBe(hex(node));
    }),
    { numRuns: 200 },
  );
});

test('text is hashed as its UTF-8, untouched', async () => {
  const [salt, cost] = [encodeUtf8('somesalt'), { memoryKiB: 64, passes: 1, lanes: 1 }];
  expect(await argon2id('pässwörd 🔑', salt, cost)).toEqual(await argon2id(encodeUtf8('pässwörd 🔑'), salt, cost));
  expect(await argon2id('e\u0301', salt, cost)).not.toEqual(await argon2id('\u00e9', salt, cost));
});

const fine = { memoryKiB: 65536, passes: 3, lanes: 1 };
const hostile: unknown[] = [
  null,
  undefined,
  'm=65536',
  [],
  {},
  ...[
    2 ** 31,
    2 ** 32,
    ownVaultLimits.memoryKiB + 1,
    7,
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '65536',
    '1e9',
    null,
    [65536],
    65536n,
  ].map((memoryKiB) => ({ ...fine, memoryKiB })),
  ...[0, -1, 11, 2 ** 31, 2.5, Number.NaN, '3', true, null].map((passes) => ({ ...fine, passes })),
  ...[0, -1, 5, 2 ** 24, 1.5, Number.NaN, '1', null].map((lanes) => ({ ...fine, lanes })),
];

test.each(hostile.map((cost) => ({ cost })))('a cost of $cost is refused before any work', async ({ cost }) => {
  expect(() => checkKdfCost(cost)).toThrow('argon2id:');
  await expect(argon2id('password', encodeUtf8('somesalt'), cost as KdfCost)).rejects.toThrow('argon2id:');
});

test('the limits themselves are allowed, and a caller with other limits is held to those', () => {
  expect(checkKdfCost(ownVaultLimits)).toEqual(ownVaultLimits);
  expect(() => checkKdfCost(fine, { ...ownVaultLimits, memoryKiB: 1024 })).toThrow('8 to 1024');
});

test('an empty password, a short salt and an odd length are refused with a sentence', async () => {
  const [salt, cost] = [encodeUtf8('somesalt'), { memoryKiB: 64, passes: 1, lanes: 1 }];
  await expect(argon2id('', salt, cost)).rejects.toThrow('argon2id: the password');
  await expect(argon2id('x', encodeUtf8('short'), cost)).rejects.toThrow('argon2id: the salt');
  await expect(argon2id('x', salt, cost, 3)).rejects.toThrow('argon2id: the length');
  await expect(argon2id('x', salt, cost, 2 ** 31)).rejects.toThrow('argon2id: the length');
});
