import { useState } from 'react';
import { Note } from '../components/note.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { Sheet } from '../components/sheet.tsx';
import { StrengthMeter, useStrength } from '../components/strength-meter.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

/** A new passphrase, after the old one. Says what it does not change. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const [unlocked, setUnlocked] = useState(false);
  return (
    <Sheet title={t('settings.passphrase')} onClose={onClose}>
      {unlocked ? (
        <NewPassphrase onClose={onClose} />
      ) : (
        <FreshUnlock why={t('change.why')} onUnlocked={() => setUnlocked(true)} />
      )}
    </Sheet>
  );
}

function NewPassphrase({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ where: 'first' | 'again' | 'save'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const score = useStrength(passphrase);

  const change = async () => {
    const session = app.session.get();
    if (busy || session.kind !== 'open') return;
    const minimum = settingsOf(session.open.vault, app.home).passphraseMinimumScore;
    if (passphrase === '') return setProblem({ where: 'first', text: t('passphrase.empty') });
    if ((score ?? 0) < minimum) return setProblem({ where: 'first', text: t('passphrase.tooWeak') });
    if (passphrase !== again) return setProblem({ where: 'again', text: t('passphrase.different') });
    setBusy(true);
    try {
      await app.changePassphrase(passphrase);
      onClose();
      app.notice.set({ text: t('change.done'), tone: 'good', undo: null });
    } catch (error) {
      setProblem({ where: 'save', text: said(error) });
      setBusy(false);
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <PassphraseField
        label={t('change.next')}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          setProblem(null);
        }}
        autoComplete="new-password"
        error={problem?.where === 'first' ? problem.text : null}
        hint={<StrengthMeter score={score} />}
        autoFocus
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
      />
      {problem?.where === 'save' ? <Note tone="danger">{problem.text}</Note> : null}
      <Note>{t('change.olderFiles')}</Note>
      <button type="submit" className="button main wide" aria-disabled={busy}>
        {t(busy ? 'change.busy' : 'change.change')}
      </button>
    </form>
  );
}
