import { effectiveSettings } from '../../policy/settings.ts';
import type { OpenVault } from '../../storage/keeper.ts';
import { slotNotes } from '../../vault/slots/slot-notes.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Home } from '../home.ts';

/** How many backups stay in the folder. */
export const keptVersions = 10;

/** Whether an account changed since the last backup, or a way in was made that does not open its file. */
export function isUnbacked(vault: Vault): boolean {
  const last = vault.backups.reduce((latest, { at }) => Math.max(latest, at), 0);
  return (
    Object.values(vault.accounts).some(({ createdAt, updatedAt }) => Math.max(createdAt, updatedAt) > last) ||
    (last > 0 && Object.values(slotNotes(vault)).some(({ createdAt }) => createdAt > last))
  );
}

/** One backup into the chosen folder: encrypted, opened, written, read back and compared. Gives when. */
export async function saveToFolder(home: Home, { masterKey }: OpenVault): Promise<number> {
  const now = home.now();
  const bytes = await home.keeper.exportFile(masterKey);
  const name = `watchword-${new Date(now).toISOString().slice(0, 23).replace(/[:.]/g, '-')}.watchword`;
  await home.backupFolder?.save(name, bytes, keptVersions);
  return now;
}

/**
 * Backs up into the chosen folder whenever an account or a way in changed, as long as the browser lets us write there without asking. `noted` is told
 * what was saved, `failed` what went wrong; nothing of it ever holds up a save.
 */
export function createAutoBackup(
  home: Home,
  noted: (rev: number, at: number) => Promise<unknown>,
  failed: (error: unknown) => void,
): (open: OpenVault) => Promise<void> {
  let busy = false;
  return async (open) => {
    const { vault, readOnly } = open;
    if (busy || readOnly || !home.backupFolder || !isUnbacked(vault)) return;
    if (!effectiveSettings(vault.settings, home.policy.now().policy).exportAllowed) return;
    busy = true;
    try {
      if (!(await home.backupFolder.state())?.allowed) return;
      const at = await saveToFolder(home, open);
      busy = false;
      await noted(vault.rev, at);
    } catch (error) {
      failed(error);
    } finally {
      busy = false;
    }
  };
}
