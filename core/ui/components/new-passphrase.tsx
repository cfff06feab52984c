import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../language.ts';
import { said } from '../state/said.ts';
import { Note } from './note.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthMeter, useStrength } from './strength-meter.tsx';

interface Props {
  /** What the first field asks for. */
  label: string;
  /** The score, 0 to 4, it must reach. */
  minimum: number;
  /** Saves it. What it throws is shown, and the form stays. */
  save: (passphrase: string) => Promise<void>;
  button: string;
  busyButton: string;
  /** Stands above the button. */
  children: ReactNode;
  onFocus?: () => void;
  autoFocus?: boolean;
}

/** Choosing a passphrase: strong enough, typed twice. The same when a vault is made and when its passphrase changes. */
export function NewPassphrase({ label, minimum, save, button, busyButton, children, onFocus, autoFocus }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ where: 'first' | 'again' | 'save'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const score = useStrength(passphrase);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { strength } = await import('./strength.ts');
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
      await save(passphrase);
    } catch (error) {
      setProblem({ where: 'save', text: said(error) });
      setBusy(false);
    }
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(null);
  };

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <PassphraseField
        label={label}
        value={passphrase}
        onChange={typed(setPassphrase)}
        {...(onFocus ? { onFocus } : {})}
        autoComplete="new-password"
        error={problem?.where === 'first' ? problem.text : null}
        hint={<StrengthMeter score={score} />}
        inputRef={first}
        autoFocus={autoFocus === true}
      />
      <PassphraseField
        label={t('first.again')}
        value={again}
        onChange={typed(setAgain)}
        autoComplete="new-password"
        error={problem?.where === 'again' ? problem.text : null}
        inputRef={second}
      />
      {problem?.where === 'save' ? (
        <div role="alert">
          <Note tone="danger">{problem.text}</Note>
        </div>
      ) : null}
      {children}
      <button type="submit" className="button main wide" aria-disabled={busy}>
        {busy ? busyButton : button}
      </button>
    </form>
  );
}
