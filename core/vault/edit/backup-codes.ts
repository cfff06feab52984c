import type { BackupCodeSet } from '../../backup-codes/backup-codes.ts';
import { replaceSet, spendCode, undoSpend } from '../../backup-codes/set.ts';
import type { Vault } from '../vault.ts';
import { accountOf, writeAccount } from './change-account.ts';

/** Keeps backup codes, as the platform wrote them, with an account; an earlier set is void at the platform and goes. */
export function keepBackupCodes(vault: Vault, id: string, texts: readonly string[], now: number): Vault {
  return setBackupCodes(vault, id, replaceSet(accountOf(vault, id).backupCodes, texts, now), now);
}

/** Keeps a set as it is; `null` forgets the one that was there. */
export function setBackupCodes(vault: Vault, id: string, set: BackupCodeSet | null, now: number): Vault {
  return writeAccount(vault, id, { backupCodes: set }, now);
}

/** Marks a code as used at `now`; throws when it is not a good code of the account. */
export function spendBackupCode(vault: Vault, id: string, text: string, now: number): Vault {
  return writeAccount(vault, id, { backupCodes: spendCode(setOf(vault, id), text, now) }, now);
}

/** Takes the mark back, for the same session: the sign-in did not go through. */
export function unspendBackupCode(vault: Vault, id: string, text: string, now: number): Vault {
  const set = setOf(vault, id);
  const unused = { ...set, codes: set.codes.map((code) => ({ ...code, usedAt: null })) };
  return writeAccount(vault, id, { backupCodes: undoSpend(set, unused, text) }, now);
}

function setOf(vault: Vault, id: string): BackupCodeSet {
  const set = accountOf(vault, id).backupCodes;
  if (!set) throw new Error('vault: the account has no backup codes');
  return set;
}
