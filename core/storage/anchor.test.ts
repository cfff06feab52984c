import { expect, test } from 'vitest';
import { type Anchor, type AnchorPort, behindAnchor, readAnchor, writeAnchor } from './anchor.ts';

const anchor: Anchor = { vaultId: 'A'.repeat(22), rev: 7, hash: 'h'.repeat(43), savedAt: 1000 };
const said = { rev: 7, savedAt: 1000 };
const port = (text: string | null): AnchorPort => ({
  read: async () => text,
  write: async () => {},
  clear: async () => {},
});

test.each([
  ['the very save', { ...anchor }, null],
  ['a later save', { ...anchor, rev: 8, hash: 'x' }, null],
  ['a later save that is damaged', { ...anchor, rev: 8, hash: null }, null],
  ['the save itself, damaged', { ...anchor, hash: null }, null],
  ['three saves before', { ...anchor, rev: 4, hash: 'x' }, { ...said, lost: 3 }],
  ['another save of that number', { ...anchor, hash: 'x' }, { ...said, lost: null }],
  ['another vault', { ...anchor, vaultId: 'B'.repeat(22), rev: 99 }, { ...said, lost: null }],
])('%s', (_, newest, expected) => {
  expect(behindAnchor(anchor, newest)).toEqual(expected);
  expect(behindAnchor(null, newest)).toBeNull();
});

test('what was written is read, and anything else is no anchor', async () => {
  let kept: string | null = null;
  const memory: AnchorPort = {
    read: async () => kept,
    write: async (text) => {
      kept = text;
    },
    clear: async () => {},
  };
  expect(await readAnchor(memory)).toBeNull();
  await writeAnchor(memory, anchor);
  expect(await readAnchor(memory)).toEqual(anchor);
  const bent = ['', '{', 'null', '[]', JSON.stringify({ ...anchor, rev: 0 }), JSON.stringify({ ...anchor, hash: 7 })];
  for (const text of bent) expect(await readAnchor(port(text))).toBeNull();
  expect(await readAnchor(undefined)).toBeNull();
});

test('a home that cannot keep an anchor spoils no save', async () => {
  const refusing: AnchorPort = {
    read: () => Promise.reject(new Error('no')),
    write: () => Promise.reject(new Error('no')),
    clear: () => Promise.reject(new Error('no')),
  };
  await expect(writeAnchor(refusing, anchor)).resolves.toBeUndefined();
  expect(await readAnchor(refusing)).toBeNull();
});
