import { expect, test } from 'vitest';
import { BEGIN, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { changeAccount } from './change-account.ts';
import { deleteForGood, restoreAccount, sweepTrash, trashAccount } from './trash.ts';

const DAY = 86_400_000;
const vault = sampleVault(2);

test('the trash can be undone for thirty days, then leaves a tombstone for ninety', () => {
  const trashed = trashAccount(vault, 'a0', BEGIN + DAY);
  expect(restoreAccount(trashed, 'a0', BEGIN + 2 * DAY).accounts.a0!.deletedAt).toBeNull();
  expect(sweepTrash(trashed, BEGIN + 31 * DAY - 1)).toBe(trashed);
  const swept = sweepTrash(trashed, BEGIN + 31 * DAY);
  expect(Object.keys(swept.accounts)).toEqual(['a1']);
  expect(swept.tombstones).toEqual({ a0: BEGIN + 31 * DAY });
  expect(sweepTrash(swept, BEGIN + 121 * DAY - 1)).toBe(swept);
  expect(sweepTrash(swept, BEGIN + 121 * DAY).tombstones).toEqual({});
});

test('only the trash can be deleted for good', () => {
  expect(() => deleteForGood(vault, 'a0', BEGIN)).toThrow('vault: only what is in the trash');
  expect(deleteForGood(trashAccount(vault, 'a0', BEGIN), 'a0', BEGIN + 9).tombstones).toEqual({ a0: BEGIN + 9 });
});

test('a tombstone is later than every write it answers for, even those of a fast clock', () => {
  const fast = changeAccount(vault, 'a0', { name: 'eve' }, BEGIN + 500 * DAY);
  const buried = deleteForGood(trashAccount(fast, 'a0', BEGIN), 'a0', BEGIN + 1);
  expect(buried.tombstones.a0).toBeGreaterThan(BEGIN + 500 * DAY);
});
