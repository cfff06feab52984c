import { expect, test } from 'vitest';
import { beaten, keyIn, sessionRecord } from './session-record.ts';

const key = new Uint8Array(32).fill(7);
const noon = 1_800_000_000_000;
const minute = 60_000;

test('a key is given back until its time, and not a millisecond longer', () => {
  let record = sessionRecord(key, noon + minute, noon);
  expect(keyIn(record, noon)).toEqual(key);
  record = beaten(record, noon + 30_000)!;
  expect(keyIn(record, noon + minute - 1)).toEqual(key);
  expect(keyIn(record, noon + minute)).toBeNull();
});

test('a wall clock more than a minute ahead of the last beat means sleep: the key is gone', () => {
  const record = sessionRecord(key, noon + 30 * minute, noon);
  expect(keyIn(record, noon + 90_000)).toEqual(key);
  expect(keyIn(record, noon + 90_001)).toBeNull();
  expect(beaten(record, noon + 90_001)).toBeNull();
});

test('a clock set back does not lengthen a session', () => {
  const record = sessionRecord(key, noon + 30 * minute, noon);
  expect(keyIn(record, noon - 2 * minute)).toBeNull();
});

test('nobody keeps a key longer than four hours', () => {
  expect(sessionRecord(key, noon + 9_999 * minute, noon).until).toBe(noon + 240 * minute);
  expect(keyIn({ ...sessionRecord(key, noon, noon), until: noon + 9_999 * minute }, noon)).toBeNull();
});

test.each([[null], [undefined], [{}], ['x'], [{ key: 'AAAA', until: noon + 1, beat: noon }], [{ until: noon + 1 }]])(
  'what is no session record (%j) opens nothing',
  (raw) => expect(keyIn(raw, noon)).toBeNull(),
);

test('a key of another length is refused', () => {
  expect(() => sessionRecord(new Uint8Array(16), noon + minute, noon)).toThrow('session: the master key has 32 bytes');
});
