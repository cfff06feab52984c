import { expect, test } from 'vitest';
import { argon2id } from '../../core/crypto/argon2id.ts';
import { kdf } from './kdf.ts';

const salt = new Uint8Array(16).fill(7);
const cheap = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };

test('the worker computes what core/crypto computes', async () => {
  expect(await kdf('seven otters', salt, cheap)).toEqual(await argon2id('seven otters', salt, cheap));
});

test('aborting ends a derivation at once, with the reason given', async () => {
  const stop = new AbortController();
  const working = kdf('seven otters', salt, { memoryKiB: 256 * 1024, passes: 10, lanes: 1 }, stop.signal);
  stop.abort(new Error('the person left'));
  await expect(working).rejects.toThrow('the person left');
  await expect(kdf('seven otters', salt, cheap, stop.signal)).rejects.toThrow('the person left');
});

test('a cost beyond our limits is refused in words', async () => {
  await expect(kdf('seven otters', salt, { ...cheap, memoryKiB: 2 ** 31 })).rejects.toThrow('argon2id: memory');
});
