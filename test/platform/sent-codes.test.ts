import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sentCodesOf } from './sent-codes.ts';

const MINUTE = 60_000;
const mail = { way: 'email', to: 'ada@acme.example' } as const;

function world() {
  const clock = { now: 1_800_000_000_000 };
  const database = new DatabaseSync(':memory:');
  const codes = sentCodesOf(database, randomBytes(32), () => clock.now);
  const other = (code: string) => (code === '111111' ? '222222' : '111111');
  return { clock, codes, database, other };
}

test('a sent code is taken once, for its owner, spaces aside', () => {
  const { codes } = world();
  const code = codes.issue('ada', mail)!;
  expect(code).toMatch(/^\d{6}$/);
  expect(codes.redeem('bob', code)).toBe(false);
  expect(codes.redeem('ada', ` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true);
  expect(codes.redeem('ada', code)).toBe(false);
});

test('it is good for ten minutes, and void when another is sent', () => {
  const { clock, codes } = world();
  const first = codes.issue('ada', mail)!;
  clock.now += 10 * MINUTE - 1;
  expect(codes.redeem('ada', first)).toBe(true);
  const second = codes.issue('ada', mail)!;
  clock.now += 10 * MINUTE;
  expect(codes.redeem('ada', second)).toBe(false);
  const third = codes.issue('ada', mail)!;
  const fourth = codes.issue('ada', mail)!;
  expect(third === fourth || codes.redeem('ada', third) === false).toBe(true);
  expect(codes.redeem('ada', fourth)).toBe(true);
});

test('after five wrong tries the right one is refused too; what is no code costs no try', () => {
  const { codes, other } = world();
  const code = codes.issue('ada', mail)!;
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    expect(codes.redeem('ada', typed)).toBe(false);
  for (let i = 0; i < 4; i++) expect(codes.redeem('ada', other(code))).toBe(false);
  const { codes: again, other: wrong } = world();
  const kept = again.issue('ada', mail)!;
  for (let i = 0; i < 5; i++) expect(again.redeem('ada', wrong(kept))).toBe(false);
  expect(again.redeem('ada', kept)).toBe(false);
  expect(codes.redeem('ada', code)).toBe(true);
});

test('five codes may be sent in ten minutes: asking for more buys no guesses', () => {
  const { clock, codes } = world();
  for (let i = 0; i < 5; i++) expect(codes.issue('ada', mail)).not.toBeNull();
  expect(codes.issue('ada', mail)).toBeNull();
  clock.now += 10 * MINUTE;
  expect(codes.issue('ada', mail)).not.toBeNull();
});

test('no code is in the table', () => {
  const { codes, database } = world();
  const code = codes.issue('ada', mail)!;
  const row = database.prepare('SELECT * FROM sent_codes').get()!;
  expect(Object.values(row).map(String).join()).not.toContain(code);
});
