import { expect, test } from 'vitest';
import { BEGIN, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { keepBackupCodes, setBackupCodes, spendBackupCode, unspendBackupCode } from './backup-codes.ts';

const vault = keepBackupCodes(sampleVault(1), 'a0', ['AAAA1111', 'BBBB2222'], BEGIN);
const used = (of: typeof vault) => of.accounts.a0!.backupCodes!.codes.map(({ usedAt }) => usedAt);

test('a code is spent once and can be taken back', () => {
  const spent = spendBackupCode(vault, 'a0', 'BBBB2222', BEGIN + 1);
  expect(used(spent)).toEqual([null, BEGIN + 1]);
  expect(() => spendBackupCode(spent, 'a0', 'BBBB2222', BEGIN + 2)).toThrow('used before');
  expect(used(unspendBackupCode(spent, 'a0', 'BBBB2222', BEGIN + 3))).toEqual([null, null]);
});

test('a new set replaces the old one; forgetting leaves none', () => {
  const spent = spendBackupCode(vault, 'a0', 'BBBB2222', BEGIN + 1);
  expect(used(keepBackupCodes(spent, 'a0', ['CCCC3333', 'DDDD4444'], BEGIN + 2))).toEqual([null, null]);
  expect(setBackupCodes(spent, 'a0', null, BEGIN + 2).accounts.a0!.backupCodes).toBeNull();
  expect(() => spendBackupCode(sampleVault(1), 'a0', 'AAAA1111', BEGIN)).toThrow(
    'vault: the account has no backup codes',
  );
});

test('a code that is not there is said, without naming it', () => {
  expect(() => spendBackupCode(vault, 'a0', 'EEEE5555', BEGIN)).toThrow(/^backup codes: this code is not in the set$/);
});
