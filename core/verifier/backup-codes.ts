import { encodeBase64 } from '../bytes/base64.ts';
import { openAccount, saveAccount } from './account.ts';
import { type BackupFormat, makeBackupCode, shownBackupCode } from './backup-format.ts';
import { type Ports, transact } from './ports.ts';
import { opens } from './step-up.ts';
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
  const codes: string[] = [];
  const hashed: { salt: string; hash: string }[] = [];
  // One after the other: ten at once would hold 190 MiB.
  for (let index = 0; index < backupFormat.count; index++) {
    const code = await codeAt(ports, user, index);
    codes.push(code);
    hashed.push(await hashCode(ports, code));
  }
  return transact(ports, async (tx, now): Promise<IssuedCodes> => {
    const account = await openAccount(tx, user, now);
    if (!account || !(await tx.read('authenticator', user))) return notPossible;
    if (!opens(provedAt, account)) return stepUpNeeded;
    const replaced = await removeBackupCodes(tx, user);
    const generation = account.value.generation + 1;
    for (const [index, code] of hashed.entries()) {
      const value: BackupCodeRecord = { ...code, generation, index, usedAt: null };
      await tx.write('backupCode', `${user}/${generation}/${index}`, user, value, 0);
    }
    const kind = replaced ? 'backup-codes-replaced' : 'backup-codes-issued';
    await saveAccount(tx, user, account, { ...account.value, generation }, { kind, at: now, left: codes.length });
    return { done: true, codes: codes.map((code) => shownBackupCode(backupFormat, code)) };
  });
}

/** The person said that they have kept the set in force. */
export function backupCodesSaved(ports: Ports, user: string): Promise<void> {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    if (account) await saveAccount(tx, user, account, { ...account.value, savedGeneration: account.value.generation });
  });
}

/** Takes every backup code away within a transaction; whether there was any. */
export async function removeBackupCodes(tx: Transaction, user: string): Promise<boolean> {
  const old = await tx.list('backupCode', user);
  for (const { id, revision } of old) await tx.remove('backupCode', id, revision);
  return old.length > 0;
}

/** A code hashed under a salt of its own, both base64. */
export async function hashCode(ports: Ports, code: string): Promise<{ salt: string; hash: string }> {
  const salt = ports.random(16);
  return { salt: encodeBase64(salt), hash: encodeBase64(await ports.hash(code, salt)) };
}

/** Which place of the set a code stands in: as it says itself, else as the keyed hash says. */
export async function placeOf(ports: Ports, format: BackupFormat, user: string, code: string, index: number | null) {
  return index ?? (await ports.place(code, user)) % format.count;
}

/** A new code for a place of the set: where nothing on the code says its place, as many are made as it takes (ten, on average). */
async function codeAt(ports: Ports, user: string, index: number): Promise<string> {
  const { backupFormat } = ports.settings;
  for (;;) {
    const code = makeBackupCode(backupFormat, index, ports.random);
    if (backupFormat.indexed || (await placeOf(ports, backupFormat, user, code, null)) === index) return code;
  }
}
