import { useEffect, useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import { isUnreadable } from '../../policy/unreadable.ts';
import type { StoredGeneration } from '../../storage/keeper.ts';
import { noteBackup } from '../../vault/edit/settings.ts';
import type { Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Line, Screen, Section } from '../components/screen.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { ago, moment } from '../state/moments.ts';
import { said } from '../state/said.ts';
import { Drill } from './drill.tsx';
import { FolderBackups } from './folder-backups.tsx';
import { RestoreFile } from './restore-file.tsx';
import { RestorePreview } from './restore-preview.tsx';

/** Encrypted backups out, backups and earlier states in: always as a preview, always as a merge. */
export function Backups({ vault }: { vault: Vault }) {
  const app = useApp();
  const [file, setFile] = useState<{ name: string; bytes: Bytes } | null>(null);
  const [earlier, setEarlier] = useState<{ vault: Vault; title: string } | null>(null);
  const [tried, setTried] = useState<{ name: string; bytes: Bytes } | null>(null);
  const [busy, setBusy] = useState(false);
  const generations = useGenerations(vault.rev);
  const last = vault.backups.reduce((latest, backup) => Math.max(latest, backup.at), 0);
  const allowed = settingsOf(vault, app.home).exportAllowed;
  const wrong = (error: unknown) => app.notice.set({ text: said(error), tone: 'danger', undo: null });

  const saveFile = async () => {
    const session = app.session.get();
    if (busy || session.kind !== 'open') return;
    setBusy(true);
    try {
      const bytes = await app.home.keeper.exportFile(session.open.masterKey);
      const now = app.home.now();
      await app.home.files.save(`watchword-${new Date(now).toISOString().slice(0, 10)}.watchword`, bytes);
      await app.log({ kind: 'export', what: 'backup', account: '' });
      await app.change((before) => noteBackup(before, session.open.vault.rev, now));
      app.notice.set({ text: t('backups.saved'), tone: 'good', undo: null });
    } catch (error) {
      wrong(error);
    }
    setBusy(false);
  };
  const choose = async (put: typeof setFile) => {
    try {
      put(await app.home.files.open('.watchword,application/octet-stream'));
    } catch (error) {
      wrong(error);
    }
  };
  const lookInto = async (generation: StoredGeneration) => {
    const session = app.session.get();
    if (session.kind !== 'open') return;
    try {
      const inside = await app.home.keeper.openGeneration(session.open.masterKey, generation.rev);
      setEarlier({ vault: inside, title: moment(generation.savedAt) });
    } catch (error) {
      wrong(error);
    }
  };

  return (
    <Screen title={t('backups.title')}>
      <Section title={t('backups.file')}>
        <div className="pad">
          <p>{last === 0 ? t('backups.never') : t('backups.last', { when: ago(last, app.home.now()) })}</p>
          <p className="small muted">{t('backups.what')}</p>
          <div className="actions">
            <button
              type="button"
              className="button main"
              disabled={!allowed}
              aria-disabled={busy}
              onClick={() => void saveFile()}
            >
              <Icon name="save" size={18} />
              {t('backups.save')}
            </button>
            <button type="button" className="button" onClick={() => void choose(setFile)}>
              <Icon name="open" size={18} />
              {t('backups.restore')}
            </button>
          </div>
          {allowed ? null : (
            <p className="small muted">
              {isUnreadable(app.home.policy.now())
                ? t('policy.unreadable')
                : t('settings.byAdministrator', { value: t('settings.off') })}
            </p>
          )}
        </div>
      </Section>
      {last === 0 ? null : (
        <Section title={t('drill.title')}>
          <div className="pad">
            <p className="small muted">{t('drill.what')}</p>
            <div className="actions">
              <button type="button" className="button" onClick={() => void choose(setTried)}>
                <Icon name="check" size={18} />
                {t('drill.choose')}
              </button>
            </div>
          </div>
        </Section>
      )}
      {app.home.backupFolder && allowed ? <FolderBackups folder={app.home.backupFolder} vault={vault} /> : null}
      <Section title={t('earlier.title')}>
        {generations.length === 0 ? <p className="pad small muted">{t('earlier.none')}</p> : null}
        {generations.map((generation) => (
          <Line
            key={generation.hash}
            label={moment(generation.savedAt)}
            hint={`${generation.rev === vault.rev ? `${t('earlier.now')} · ` : ''}${generation.accounts === null ? '' : t('earlier.accounts', { count: generation.accounts })}`}
          >
            {generation.rev === vault.rev ? null : (
              <button
                type="button"
                className="button"
                aria-label={t('earlier.lookAt', { when: moment(generation.savedAt) })}
                onClick={() => void lookInto(generation)}
              >
                {t('earlier.look')}
              </button>
            )}
          </Line>
        ))}
      </Section>
      {tried ? <Drill file={tried} onClose={() => setTried(null)} /> : null}
      {file ? <RestoreFile file={file} ours={vault} onClose={() => setFile(null)} /> : null}
      {earlier ? (
        <RestorePreview title={earlier.title} ours={vault} theirs={earlier.vault} onClose={() => setEarlier(null)} />
      ) : null}
    </Screen>
  );
}

function useGenerations(rev: number): readonly StoredGeneration[] {
  const app = useApp();
  const [generations, setGenerations] = useState<readonly StoredGeneration[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every save makes another generation
  useEffect(() => {
    let gone = false;
    const session = app.session.get();
    if (session.kind !== 'open') return;
    void app.home.keeper.generations(session.open.masterKey).then(
      (found) => !gone && setGenerations(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [app, rev]);
  return generations;
}
