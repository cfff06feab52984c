import { useEffect, useState } from 'react';
import type { OpenVault } from '../../storage/keeper.ts';
import { noteBackup } from '../../vault/edit/settings.ts';
import { t } from '../language.ts';
import { useApp } from './app.ts';
import { createAutoBackup } from './auto-backup.ts';

/** Backs up into the chosen folder by itself after each save of the open vault, and says so where that failed. */
export function useAutoBackup(open: OpenVault): void {
  const app = useApp();
  const [backUp] = useState(() =>
    createAutoBackup(
      app.home,
      (rev, at) => app.change((vault) => noteBackup(vault, rev, at)),
      () => app.notice.set({ text: t('folder.failed'), tone: 'warn', undo: null }),
    ),
  );
  useEffect(() => void backUp(open), [open, backUp]);
}
