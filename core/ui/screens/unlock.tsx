import { type FormEvent, useRef, useState } from 'react';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { fetchOpened } from './fetch-opened.ts';
import './gate.css';

/** The passphrase, and nothing that a stranger could learn from. */
export function Unlock() {
  const app = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (passphrase === '') {
      setWrong(t('passphrase.empty'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    setWrong(null);
    setProblem(null);
    try {
      await app.unlock(passphrase);
    } catch (error) {
      setBusy(false);
      if (error instanceof Error && error.name === 'WrongKey') setWrong(t('unlock.wrong'));
      else setProblem(said(error));
      input.current?.select();
    }
  };

  return (
    <main className="gate">
      <form className="gate-inner" onSubmit={(event) => void submit(event)} noValidate>
        <header>
          <Mark size={52} />
          <h1>{t('unlock.title')}</h1>
        </header>
        <PassphraseField
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setWrong(null);
            void fetchOpened().catch(() => {});
          }}
          onFocus={() => void fetchOpened().catch(() => {})}
          autoComplete="current-password"
          error={wrong}
          inputRef={input}
          autoFocus
        />
        {problem ? (
          <div role="alert">
            <Note tone="danger">{problem}</Note>
          </div>
        ) : null}
        <button type="submit" className="button main wide" aria-disabled={busy}>
          {t(busy ? 'unlock.busy' : 'unlock.unlock')}
        </button>
      </form>
    </main>
  );
}
