import { useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { AfterCode } from './after-code.tsx';
import { BackupSecret } from './backup-secret.tsx';
import { fetchOpened } from './fetch-opened.ts';
import './gate.css';

/** First run from an encrypted backup: the file, its passphrase, and the vault is this one. */
export default function OpenBackup({ onBack }: { onBack: () => void }) {
  const app = useApp();
  const [file, setFile] = useState<{ name: string; bytes: Bytes } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const [opened, setOpened] = useState<{ masterKey: Bytes; secret: SlotSecret } | null>(null);

  const open = async (secret: SlotSecret) => {
    if (!file) return;
    if (secret.type === 'password') return app.adopt(file.bytes, secret);
    const { masterKey } = await app.home.keeper.adoptFile(file.bytes, secret);
    setOpened({ masterKey, secret });
  };
  const choose = async () => {
    setProblem(null);
    try {
      const chosen = await app.home.files.open('.watchword,application/octet-stream');
      if (chosen) setFile(chosen);
    } catch (error) {
      setProblem(said(error));
    }
  };

  if (opened)
    return (
      <main className="gate">
        <div className="gate-inner">
          <header>
            <Mark size={52} />
            <h1>{t('backup.opened')}</h1>
          </header>
          <AfterCode {...opened} />
        </div>
      </main>
    );
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('first.openBackup')}</h1>
          <p className="muted">{t('backup.openWhat')}</p>
        </header>
        <button type="button" className={file ? 'button wide' : 'button main wide'} onClick={() => void choose()}>
          <Icon name={file ? 'check' : 'open'} />
          {file ? <bdi>{file.name}</bdi> : t('backup.choose')}
        </button>
        {problem ? (
          <div role="alert">
            <Note tone="danger">{problem}</Note>
          </div>
        ) : null}
        {file ? <BackupSecret open={open} onTyping={() => void fetchOpened().catch(() => {})} /> : null}
        <button type="button" className="button plain wide" onClick={onBack}>
          {t('first.back')}
        </button>
      </div>
    </main>
  );
}
