import * as v from 'valibot';
import { expect, test } from 'vitest';
import { BackupCodeSetSchema } from './backup-codes.ts';
import { codesLeft, hasFewLeft, newSet, nextCode, replaceSet, spendCode, undoSpend } from './set.ts';

const texts = ['k3v9-x2mq', '7hd2-p0sw', 'qz81-nb4t', 'w5r6-y1uc', '0fj3-k8ae'];
const set = newSet(texts, 1000);

test('a new set has every code once, all good, in the order of the platform', () => {
  expect(newSet([...texts, ' k3v9x2mq '], 1000).codes.map(({ text }) => text)).toHaveLength(5);
  expect(set.codes.map(({ text }) => text)).toEqual(texts);
  expect(codesLeft(set)).toBe(5);
  expect(v.is(BackupCodeSetSchema, set)).toBe(true);
});

test('a code is spent once, however it was grouped, and the set from before stays as it was', () => {
  const spent = spendCode(set, 'k3v9 x2mq', 2000);
  expect(spent.codes[0]).toEqual({ text: 'k3v9-x2mq', usedAt: 2000 });
  expect(codesLeft(spent)).toBe(4);
  expect(codesLeft(set)).toBe(5);
  expect(() => spendCode(spent, 'k3v9-x2mq', 3000)).toThrow('backup codes: this code was used before');
  expect(() => spendCode(set, 'K3V9-X2MQ', 3000)).toThrow('backup codes: this code is not in the set');
  expect(nextCode(spent)?.text).toBe('7hd2-p0sw');
});

test('undo gives the code back, and only that code', () => {
  const once = spendCode(set, texts[0]!, 2000);
  const twice = spendCode(once, texts[1]!, 3000);
  const undone = undoSpend(twice, set, texts[0]!);
  expect(undone.codes.map(({ usedAt }) => usedAt)).toEqual([null, 3000, null, null, null]);
  expect(() => undoSpend(set, once, 'nothing')).toThrow('not in the set');
});

test('the warning comes at three and stays to the end', () => {
  let now = set;
  const warned = texts.map((text, i) => {
    now = spendCode(now, text, 2000 + i);
    return hasFewLeft(now);
  });
  expect(hasFewLeft(set)).toBe(false);
  expect(warned).toEqual([false, true, true, true, true]);
  expect(codesLeft(now)).toBe(0);
  expect(nextCode(now)).toBeNull();
});

test('a new set voids the old one; the same list pasted again forgets nothing', () => {
  const used = spendCode(set, texts[0]!, 2000);
  const fresh = replaceSet(used, ['aaaa-1111', 'bbbb-2222', 'cccc-3333', 'dddd-4444'], 5000);
  expect(fresh).toMatchObject({ addedAt: 5000 });
  expect(codesLeft(fresh)).toBe(4);
  expect(codesLeft(replaceSet(used, texts, 5000))).toBe(4);
  expect(codesLeft(replaceSet(null, texts, 5000))).toBe(5);
});

test('an empty set, a giant one and codes out of measure are refused', () => {
  expect(() => newSet([], 0)).toThrow('no code');
  expect(() =>
    newSet(
      Array.from({ length: 101 }, (_, i) => `code-${i}`),
      0,
    ),
  ).toThrow('at most 100');
  expect(() => newSet(['abc'], 0)).toThrow('4 to 64');
  expect(() => newSet(['a'.repeat(65)], 0)).toThrow('4 to 64');
});

test('no message holds a code', () => {
  const spent = spendCode(set, texts[0]!, 1);
  for (const fail of [
    () => spendCode(spent, texts[0]!, 2),
    () => spendCode(set, 'zzzz-9999', 2),
    () => newSet(['abc'], 1),
  ]) {
    expect(fail).toThrow(/^backup codes: [^0-9]*(?:4 to 64 characters)?$/);
  }
});
