import { expect, test } from 'vitest';
import { BEGIN, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { setBackupCodes, spendBackupCode, unspendBackupCode } from './backup-codes.ts';

const set = (addedAt: number) => ({ codes: ['AAAA1111', 'BBBB2222'].map((text) => ({ text, usedAt: null })), addedAt });
const vault = setBackupCodes(sampleVault(1), 'a0', set(BEGIN), BEGIN);
const used = (of: typeof vault) => of.accounts.a0!.backupCodes!.codes.map(({ usedAt }) => usedAt);

test('a code is spent once, with the time of the first use, and can be taken back', () => {
  const spent = spendBackupCode(vault, 'a0', 'BBBB2222', BEGIN + 1);
  expect(used(spent)).toEqual([null, BEGIN + 1]);
  expect(spendBackupCode(spent, 'a0', 'BBBB2222', BEGIN + 2)).toBe(spent);
  expect(used(unspendBackupCode(spent, 'a0', 'BBBB2222', BEGIN + 3))).toEqual([null, null]);
});

test('a new set replaces the old one whole; none at all can be kept', () => {
  const spent = spendBackupCode(vault, 'a0', 'BBBB2222', BEGIN + 1);
  expect(used(setBackupCodes(spent, 'a0', set(BEGIN + 2), BEGIN + 2))).toEqual([null, null]);
  expect(setBackupCodes(spent, 'a0', null, BEGIN + 2).accounts.a0!.backupCodes).toBeNull();
});

test('a code that is not there is said, without naming it', () => {
  expect(() => spendBackupCode(vault, 'a0', 'CCCC3333', BEGIN)).toThrow(/^vault: the account has no such backup code$/);
});
