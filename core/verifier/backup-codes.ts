import { encodeBase64 } from '../bytes/base64.ts';
import { openAccount, saveAccount } from './account.ts';
import { makeBackupCode, shownBackupCode } from './backup-format.ts';
import { type Ports, transact } from './ports.ts';
import { isFresh } from './step-up.ts';
import type { BackupCodeRecord, Transaction } from './store.ts';
import { type Denial, notPossible, stepUpNeeded } from './verdict.ts';

/** At so many left, or fewer, the person is asked to make new ones. */
export const FEW_LEFT = 3;

/** The codes as they are shown, once: only their hashes are kept. */
export type IssuedCodes = { readonly done: true; readonly codes: readonly string[] } | Denial;

/**
 * A new set of backup codes for a user with an authenticator; the old set is void from the same transaction on.
 * `provedAt`: when this session last proved itself fully.
 */
export async function issueBackupCodes(ports: Ports, user: string, provedAt: number): Promise<IssuedCodes> {
  const { backupFormat } = ports.settings;
  const codes = Array.from({ length: backupFormat.count }, (_, index) =>
    makeBackupCode(backupFormat, index, ports.random),
  );
  const hashed: { salt: string; hash: string }[] = [];
  // One after the other: ten at once would hold 190 MiB.
  for (const code of codes) {
    const salt = ports.random(16);
    hashed.push({ salt: encodeBase64(salt), hash: encodeBase64(await ports.hash(code, salt)) });
  }
  return transact(ports, async (tx, now): Promise<IssuedCodes> => {
    const account = await openAccount(tx, user, now);
    if (!account || !(await tx.read('authenticator', user))) return notPossible;
    if (!isFresh(provedAt, account.clock)) return stepUpNeeded;
    const replaced = await removeBackupCodes(tx, user);
    const generation = account.value.generation + 1;
    for (const [index, code] of hashed.entries()) {
      const value: BackupCodeRecord = { ...code, generation, index, usedAt: null };
      await tx.write('backupCode', `${user}/${generation}/${index}`, user, value, 0);
    }
    await saveAccount(tx, user, account, { ...account.value, generation });
    await tx.append(user, {
      kind: replaced ? 'backup-codes-replaced' : 'backup-codes-issued',
      at: now,
      left: codes.length,
    });
    return { done: true, codes: codes.map((code) => shownBackupCode(backupFormat, code)) };
  });
}

/** Takes every backup code away within a transaction; whether there was any. */
export async function removeBackupCodes(tx: Transaction, user: string): Promise<boolean> {
  const old = await tx.list('backupCode', user);
  for (const { id, revision } of old) await tx.remove('backupCode', id, revision);
  return old.length > 0;
}
