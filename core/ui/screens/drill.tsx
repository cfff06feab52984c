import { useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import { noteBackupTried } from '../../vault/edit/settings.ts';
import { sameValue } from '../../vault/same-value.ts';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { livingAccounts } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { BackupSecret } from './backup-secret.tsx';

interface Opened {
  readonly accounts: number;
  /** Saves made since; null: of another vault. */
  readonly behind: number | null;
}

/** The monthly drill: the file is opened as after a loss, and compared with what is here. Nothing changes but the note that it was tried. */
export function Drill({ file, onClose }: { file: { name: string; bytes: Bytes }; onClose: () => void }) {
  const app = useApp();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <Sheet title={t('drill.title')} onClose={onClose}>
      <p className="muted">
        <bdi>{file.name}</bdi>
      </p>
      {opened ? (
        <>
          <Note tone={opened.behind === 0 ? 'good' : 'warn'}>
            <p>{t('drill.opens', { count: opened.accounts })}</p>
            <p>{opened.behind === null ? t('drill.other') : t('drill.behind', { count: opened.behind })}</p>
          </Note>
          <button type="button" className="button main wide" onClick={onClose}>
            {t('drill.done')}
          </button>
        </>
      ) : (
        <BackupSecret
          open={async (secret) => {
            const { vault, behind } = await app.home.keeper.openFile(file.bytes, secret);
            // The note of the backup itself, and this one, are saves in which no account changed.
            const session = app.session.get();
            const same = session.kind === 'open' && sameValue(vault.accounts, session.open.vault.accounts);
            // That a file of another vault opens says nothing of ours.
            if (behind !== null) await save(app, (before, now) => noteBackupTried(before, vault.rev, now));
            setOpened({ accounts: livingAccounts(vault).length, behind: same ? 0 : behind });
          }}
        />
      )}
    </Sheet>
  );
}
