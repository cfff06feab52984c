import { type FormEvent, useRef, useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { fetchOpened } from './fetch-opened.ts';
import './gate.css';

/** First run from an encrypted backup: the file, its passphrase, and the vault is this one. */
export function OpenBackup({ onBack }: { onBack: () => void }) {
  const app = useApp();
  const [file, setFile] = useState<{ name: string; bytes: Bytes } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const choose = async () => {
    setProblem(null);
    try {
      const chosen = await app.home.files.open('.watchword,application/octet-stream');
      if (chosen) setFile(chosen);
    } catch (error) {
      setProblem(said(error));
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !file) return;
    if (passphrase === '') {
      setWrong(t('passphrase.empty'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    setWrong(null);
    setProblem(null);
    try {
      await app.adopt(file.bytes, passphrase);
    } catch (error) {
      setBusy(false);
      if (error instanceof Error && error.name === 'WrongKey') setWrong(t('backup.wrong'));
      else if (error instanceof Error && error.name === 'Damaged') setProblem(t('backup.notABackup'));
      else setProblem(said(error));
      input.current?.select();
    }
  };

  return (
    <main className="gate">
      <form className="gate-inner" onSubmit={(event) => void submit(event)} noValidate>
        <header>
          <Mark size={52} />
          <h1>{t('first.openBackup')}</h1>
          <p className="muted">{t('backup.openWhat')}</p>
        </header>
        <button type="button" className={file ? 'button wide' : 'button main wide'} onClick={() => void choose()}>
          <Icon name={file ? 'check' : 'open'} />
          {file ? <bdi>{file.name}</bdi> : t('backup.choose')}
        </button>
        {file ? (
          <PassphraseField
            label={t('backup.passphrase')}
            value={passphrase}
            onChange={(value) => {
              setPassphrase(value);
              setWrong(null);
            }}
            onFocus={() => void fetchOpened().catch(() => {})}
            autoComplete="off"
            error={wrong}
            inputRef={input}
            autoFocus
          />
        ) : null}
        {problem ? (
          <div role="alert">
            <Note tone="danger">{problem}</Note>
          </div>
        ) : null}
        {file ? (
          <button type="submit" className="button main wide" aria-disabled={busy}>
            {t(busy ? 'backup.opening' : 'backup.open')}
          </button>
        ) : null}
        <button type="button" className="button plain wide" onClick={onBack}>
          {t('first.back')}
        </button>
      </form>
    </main>
  );
}
