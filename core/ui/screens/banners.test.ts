import { expect, test } from 'vitest';
import { sampleVault } from '../../../test/ui/sample-vault.ts';
import { backupReminder } from './banners.tsx';

const day = 86_400_000;
const now = 1_790_000_000_000;
const vault = sampleVault(3, now);
const changedAt = (at: number) => ({
  ...vault,
  accounts: Object.fromEntries(
    Object.values(vault.accounts).map((account) => [account.id, { ...account, updatedAt: at }]),
  ),
});

test('an empty vault needs no backup', () => {
  expect(backupReminder({ ...sampleVault(0, now), backups: [] }, now)).toBeNull();
});

test('accounts that were never backed up are said at once', () => {
  expect(backupReminder({ ...vault, backups: [] }, now)).toBe('never');
});

test('a change older than a day that no backup holds is said with the age of the last backup', () => {
  expect(backupReminder({ ...changedAt(now - 2 * day), backups: [{ at: now - 3 * day, rev: 1 }] }, now)).toBe(3);
});

test('a fresh change, or one that the backup holds, is not nagged about', () => {
  expect(backupReminder({ ...changedAt(now - day / 2), backups: [{ at: now - 3 * day, rev: 1 }] }, now)).toBeNull();
  expect(backupReminder({ ...changedAt(now - 5 * day), backups: [{ at: now - 3 * day, rev: 1 }] }, now)).toBeNull();
});
