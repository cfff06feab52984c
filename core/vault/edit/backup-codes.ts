import type { BackupCodeSet } from '../../backup-codes/backup-codes.ts';
import type { Vault } from '../vault.ts';
import { accountOf, writeAccount } from './change-account.ts';

/** Keeps a set of backup codes with an account; an earlier set is void at the platform and goes. `null` forgets them. */
export function setBackupCodes(vault: Vault, id: string, set: BackupCodeSet | null, now: number): Vault {
  return writeAccount(vault, id, { backupCodes: set }, now);
}

/** Marks a code as used at `now`; one already used stays as it was. */
export function spendBackupCode(vault: Vault, id: string, text: string, now: number): Vault {
  return mark(vault, id, text, (usedAt) => usedAt ?? now, now);
}

/** Takes the mark back, for the same session: the sign-in did not go through. */
export function unspendBackupCode(vault: Vault, id: string, text: string, now: number): Vault {
  return mark(vault, id, text, () => null, now);
}

function mark(
  vault: Vault,
  id: string,
  text: string,
  change: (usedAt: number | null) => number | null,
  now: number,
): Vault {
  const set = accountOf(vault, id).backupCodes;
  if (!set?.codes.some((code) => code.text === text)) throw new Error('vault: the account has no such backup code');
  const codes = set.codes.map((code) => (code.text === text ? { ...code, usedAt: change(code.usedAt) } : code));
  return writeAccount(vault, id, { backupCodes: { ...set, codes } }, now);
}
