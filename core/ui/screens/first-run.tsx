import { type FormEvent, useRef, useState } from 'react';
import { defaultSettings, effectiveSettings } from '../../policy/settings.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { StrengthMeter, useStrength } from '../components/strength-meter.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { fetchOpened } from './fetch-opened.ts';
import { OpenBackup } from './open-backup.tsx';
import './gate.css';

/** The first screen there ever is: what this is, and one passphrase. Nothing else is asked that can wait. */
export function FirstRun() {
  const [opening, setOpening] = useState(false);
  return opening ? <OpenBackup onBack={() => setOpening(false)} /> : <Create onOpenBackup={() => setOpening(true)} />;
}

function Create({ onOpenBackup }: { onOpenBackup: () => void }) {
  const app = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ where: 'first' | 'again' | 'save'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const score = useStrength(passphrase);
  const minimum = effectiveSettings(defaultSettings, app.home.policy).passphraseMinimumScore;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { strength } = await import('../components/strength.ts');
    if (passphrase === '' || strength(passphrase) < minimum) {
      setProblem({ where: 'first', text: t(passphrase === '' ? 'passphrase.empty' : 'passphrase.tooWeak') });
      first.current?.focus();
      return;
    }
    if (passphrase !== again) {
      setProblem({ where: 'again', text: t('passphrase.different') });
      second.current?.focus();
      return;
    }
    setProblem(null);
    setBusy(true);
    try {
      await app.create(passphrase);
    } catch (error) {
      setProblem({ where: 'save', text: said(error) });
      setBusy(false);
    }
  };

  return (
    <main className="gate">
      <form className="gate-inner" onSubmit={(event) => void submit(event)} noValidate>
        <header>
          <Mark size={52} />
          <h1>{t('first.title')}</h1>
          <p className="muted">{t('first.what')}</p>
        </header>
        <PassphraseField
          label={t('first.choose')}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setProblem(null);
          }}
          onFocus={() => void fetchOpened().catch(() => {})}
          autoComplete="new-password"
          error={problem?.where === 'first' ? problem.text : null}
          hint={<StrengthMeter score={score} />}
          inputRef={first}
        />
        <PassphraseField
          label={t('first.again')}
          value={again}
          onChange={(value) => {
            setAgain(value);
            setProblem(null);
          }}
          autoComplete="new-password"
          error={problem?.where === 'again' ? problem.text : null}
          inputRef={second}
        />
        {problem?.where === 'save' ? (
          <div role="alert">
            <Note tone="danger">{problem.text}</Note>
          </div>
        ) : null}
        <p className="small muted">{t('first.noReset')}</p>
        <button type="submit" className="button main wide" aria-disabled={busy}>
          {t(busy ? 'first.creating' : 'first.create')}
        </button>
        <p className="or" aria-hidden="true">
          <span>{t('first.or')}</span>
        </p>
        <button type="button" className="button wide" onClick={onOpenBackup}>
          <Icon name="open" />
          {t('first.openBackup')}
        </button>
      </form>
    </main>
  );
}
