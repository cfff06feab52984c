import { defaultSettings } from '../vault/empty-vault.ts';
import type { PolicyReading } from './reading.ts';
import type { Policy } from './table.ts';

/** Whether the policy could not be read at all: nobody knows then what it says, and `untilReadable` holds. */
export function isUnreadable({ problems }: Pick<PolicyReading, 'problems'>): boolean {
  return problems.some(({ path }) => path === '');
}

/**
 * What holds in the place of a policy that cannot be read: it may have forbidden anything. Nothing leaves the vault but codes that the person
 * sees or copies, and no time is longer than by default. What opens the vault or comes into it stays allowed: nobody is locked out of their codes,
 * and a backup can be restored.
 */
export const untilReadable: Policy = {
  allowedHosts: [],
  exportAllowed: false,
  plainExportAllowed: false,
  auditExportAllowed: false,
  autoLockMinutes: defaultSettings.idleMinutes,
  clipboardSeconds: defaultSettings.clipboardSeconds,
};
