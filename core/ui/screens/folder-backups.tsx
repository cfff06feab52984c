import { useEffect, useState } from 'react';
import type { BackupFolder } from '../../storage/backup-folder.ts';
import { noteBackup } from '../../vault/edit/settings.ts';
import type { Vault } from '../../vault/vault.ts';
import { Section } from '../components/screen.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { keptVersions, saveToFolder } from '../state/auto-backup.ts';
import { said } from '../state/said.ts';

type Chosen = Awaited<ReturnType<BackupFolder['state']>>;

/** Backups that write themselves into a folder of the person's own. */
export function FolderBackups({ folder, vault }: { folder: BackupFolder; vault: Vault }) {
  const app = useApp();
  const [chosen, setChosen] = useState<Chosen | 'unknown'>('unknown');
  useEffect(() => {
    let gone = false;
    void folder.state().then(
      (found) => !gone && setChosen(found),
      () => !gone && setChosen(null),
    );
    return () => {
      gone = true;
    };
  }, [folder]);

  const attempt = async (what: () => Promise<boolean>) => {
    try {
      const session = app.session.get();
      const write = await what();
      setChosen(await folder.state());
      if (!write || session.kind !== 'open') return;
      const at = await saveToFolder(app.home, session.open);
      await app.change((before) => noteBackup(before, vault.rev, at));
      app.notice.set({ text: t('folder.saved'), tone: 'good', undo: null });
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  if (chosen === 'unknown') return null;
  return (
    <Section title={t('folder.title')}>
      <div className="pad">
        {chosen ? (
          <>
            <p>
              {t('folder.chosen')} <bdi>{chosen.name}</bdi>
            </p>
            <p className="small muted">
              {t(chosen.allowed ? 'folder.writes' : 'folder.asks', { count: keptVersions })}
            </p>
          </>
        ) : (
          <p className="small muted">{t('folder.what', { count: keptVersions })}</p>
        )}
        <div className="actions">
          {chosen && !chosen.allowed ? (
            <button type="button" className="button main" onClick={() => void attempt(() => folder.allow())}>
              {t('folder.allow')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => void attempt(() => folder.choose())}>
            {t(chosen ? 'folder.other' : 'folder.choose')}
          </button>
          {chosen ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                void attempt(async () => {
                  await folder.forget();
                  return false;
                })
              }
            >
              {t('folder.stop')}
            </button>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
