import { expect, test } from 'vitest';
import { keyIn, sessionRecord } from './session-record.ts';

const key = new Uint8Array(32).fill(7);
const noon = 1_800_000_000_000;
const minute = 60_000;

test('a key is given back until its time, and not a millisecond longer', () => {
  const record = sessionRecord(key, noon + minute, noon);
  expect(keyIn(record, noon)).toEqual(key);
  expect(keyIn(record, noon + minute - 1)).toEqual(key);
  expect(keyIn(record, noon + minute)).toBeNull();
});

test('a wall clock more than a minute ahead of the next beat means sleep: the key is gone', () => {
  const record = sessionRecord(key, noon + 30 * minute, noon);
  expect(keyIn(record, noon + 90_000)).toEqual(key);
  expect(keyIn(record, noon + 90_001)).toBeNull();
  expect(keyIn({ ...record, beat: noon + 60_000 }, noon + 120_000)).toEqual(key);
});

test('a clock set back does not lengthen a session', () => {
  expect(keyIn(sessionRecord(key, noon + 30 * minute, noon), noon - 2 * minute)).toBeNull();
});

test('nobody keeps a key longer than four hours', () => {
  expect(sessionRecord(key, noon + 9_999 * minute, noon).until).toBe(noon + 240 * minute);
  expect(keyIn({ ...sessionRecord(key, noon, noon), until: noon + 9_999 * minute }, noon)).toBeNull();
});

test.each([
  [null],
  [undefined],
  [{}],
  ['x'],
  [{ key: 'AAAA', until: noon + 1, beat: noon }],
  [{ until: noon + 1, beat: noon }],
])('what is no session (%j) opens nothing', (stored) => expect(keyIn(stored, noon)).toBeNull());

test('a key of another length is refused', () => {
  expect(() => sessionRecord(new Uint8Array(16), noon + minute, noon)).toThrow('session: the master key must have 32');
});
