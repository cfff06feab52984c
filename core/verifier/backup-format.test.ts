import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eightCharacters as eight } from '../../test/platform/sekoia/backup-format.ts';
import { systemRandom } from '../crypto/random.ts';
import {
  type BackupFormat,
  backupCodeBits,
  checkBackupFormat,
  defaultBackupFormat,
  makeBackupCode,
  readBackupCode,
  shownBackupCode,
} from './backup-format.ts';

const dashed: BackupFormat = { ...eight, group: 4 };

test('a default code has 80 bits, an index and a check character', () => {
  const code = makeBackupCode(defaultBackupFormat, 7, systemRandom);
  expect(backupCodeBits(defaultBackupFormat)).toBe(80);
  expect(code).toMatch(/^7[0-9A-HJKMNP-TV-Z]{17}$/);
  expect(shownBackupCode(defaultBackupFormat, code)).toMatch(/^.{6}-.{6}-.{6}$/);
  expect(readBackupCode(defaultBackupFormat, code)).toEqual({ code, index: 7 });
});

test('a code is read however it is typed', () => {
  const code = makeBackupCode(defaultBackupFormat, 0, systemRandom);
  const shown = shownBackupCode(defaultBackupFormat, code);
  const written = [
    shown.toLowerCase(),
    ` ${shown.replaceAll('-', ' – ')} `,
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
  ];
  for (const typed of written) expect(readBackupCode(defaultBackupFormat, typed), typed).toEqual({ code, index: 0 });
  const short = makeBackupCode(dashed, 3, systemRandom);
  expect(readBackupCode(dashed, shownBackupCode(dashed, short).toUpperCase())).toEqual({ code: short, index: null });
});

test('an index is one of the set, and case counts where the alphabet has both', () => {
  const five = { ...defaultBackupFormat, count: 5, check: false };
  expect(readBackupCode(five, '4AAAAAAAAAAAAAAAA')).toMatchObject({ index: 4 });
  expect(readBackupCode(five, '5AAAAAAAAAAAAAAAA')).toBeNull();
  expect(readBackupCode(five, 'AAAAAAAAAAAAAAAAA')).toBeNull();
  const both = { ...eight, alphabet: 'abcdefABCDEF' };
  expect(readBackupCode(both, 'abcdABCD')).toEqual({ code: 'abcdABCD', index: null });
});

test('one wrong character is a slip, not an attempt', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(17), fc.nat(30), (index, at, shift) => {
      const code = makeBackupCode(defaultBackupFormat, index, systemRandom);
      const { alphabet } = defaultBackupFormat;
      const other = alphabet[(alphabet.indexOf(code[at]!) + 1 + shift) % alphabet.length]!;
      const slipped = code.slice(0, at) + other + code.slice(at + 1);
      expect(readBackupCode(defaultBackupFormat, slipped)).toBeNull();
    }),
    { numRuns: 500, verbose: true },
  );
});

test.each(['', '123456', 'abcd', 'abcdefgh1', 'abcdefg!', 'ｋ7m2p9qx', '🂡'])(
  '%s is no eight-character code',
  (typed) => {
    expect(readBackupCode(eight, typed)).toBeNull();
  },
);

test('every character of the alphabet comes up about equally often', () => {
  const seen = new Map<string, number>();
  const wide = { ...eight, length: 48 };
  for (let i = 0; i < 1000; i++) {
    for (const letter of makeBackupCode(wide, 0, systemRandom)) seen.set(letter, (seen.get(letter) ?? 0) + 1);
  }
  const expected = 48_000 / eight.alphabet.length;
  expect(seen.size).toBe(eight.alphabet.length);
  for (const count of seen.values()) expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected));
});

test.each([
  [{ alphabet: 'aab23456789c' }, 'alphabet'],
  [{ alphabet: 'abc' }, 'alphabet'],
  [{ length: 5 }, 'length'],
  [{ count: 11 }, '1 to 10 codes'],
  [{ group: -1 }, 'group'],
  [{ indexed: true }, 'digits'],
])('a format that cannot work is refused: %j', (change, why) => {
  expect(() => checkBackupFormat({ ...eight, ...change })).toThrow(why);
});
