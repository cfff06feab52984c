import { codesLeft, hasFewLeft } from '../../backup-codes/set.ts';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { livingAccounts } from './accounts.ts';

const day = 24 * 60 * 60 * 1000;

/** What would hurt if this device were lost today. */
export interface Readiness {
  readonly accounts: number;
  /** In no backup file: gone with the device. */
  readonly onlyHere: readonly Account[];
  /** When the last backup file was saved, ms; null: never. */
  readonly lastBackup: number | null;
  /** Something in the backup has changed since, more than a day ago. */
  readonly changedSince: boolean;
  /** The passphrase or a recovery code is newer than the last backup file and does not open it. */
  readonly keysSince: boolean;
  /** A backup file was opened to see that it can be, in the last month. */
  readonly drilled: boolean;
  /** The way back after a forgotten passphrase. */
  readonly kit: 'none' | 'untried' | 'tried';
  readonly withoutCodes: readonly Account[];
  readonly fewCodes: readonly { readonly account: Account; readonly left: number }[];
}

/** Looks through the vault and the ways into it. */
export function readiness(
  vault: Vault,
  ways: readonly Pick<SlotInfo, 'type' | 'createdAt' | 'provedAt'>[],
  now: number,
): Readiness {
  const accounts = livingAccounts(vault).filter(({ custody }) => custody === 'here');
  const last = vault.backups.reduce((latest, { at }) => Math.max(latest, at), 0);
  const kits = ways.filter(({ type }) => type === 'recovery');
  return {
    accounts: accounts.length,
    onlyHere: accounts.filter(({ createdAt }) => createdAt > last),
    lastBackup: last === 0 ? null : last,
    changedSince: accounts.some(({ updatedAt }) => updatedAt > last && now - updatedAt > day),
    keysSince: last > 0 && ways.some(({ type, createdAt }) => isKept(type) && createdAt !== null && createdAt > last),
    drilled: vault.backups.some(({ triedAt }) => triedAt !== undefined && now - triedAt < 30 * day),
    kit: kits.length === 0 ? 'none' : kits.some(({ provedAt }) => provedAt !== null) ? 'tried' : 'untried',
    withoutCodes: accounts.filter(({ backupCodes }) => backupCodes === null),
    fewCodes: accounts.flatMap((account) =>
      account.backupCodes && hasFewLeft(account.backupCodes) ? [{ account, left: codesLeft(account.backupCodes) }] : [],
    ),
  };
}

/** Whether a person keeps it to open a backup file with: in mind, or on paper. */
function isKept(type: string): boolean {
  return type === 'password' || type === 'recovery';
}

/** How many things the list should speak of: those that lose accounts, not those that are merely good to have. */
export function pressing({ accounts, onlyHere, changedSince, keysSince, kit, fewCodes }: Readiness): number {
  if (accounts === 0) return 0;
  return Number(onlyHere.length > 0 || changedSince || keysSince) + Number(kit !== 'tried') + fewCodes.length;
}
