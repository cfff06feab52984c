import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../language.ts';
import { said } from '../state/said.ts';
import { Note } from './note.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface Props {
  label: string;
  /** Opens what it opens. WrongKey is said at the field as `wrong`, anything else below it, and the form stays. */
  open: (passphrase: string) => Promise<void>;
  wrong: string;
  /** A better sentence for an error than the usual one; null leaves it. */
  explain?: (error: unknown) => string | null;
  button: string;
  busyButton: string;
  /** Whether the browser's own password manager may offer one. */
  autoComplete: 'current-password' | 'off';
  /** Somebody types. The field has the focus from the start, so focus says nothing yet. */
  onTyping?: () => void;
  /** Stands above the field. */
  children?: ReactNode;
}

/** A passphrase that exists already: to unlock, to open a backup, or to prove once more who asks. */
export function GivePassphrase(props: Props) {
  const { label, open, wrong, explain, button, busyButton, autoComplete, onTyping, children } = props;
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (passphrase === '') {
      setRefused(t('passphrase.empty'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    setRefused(null);
    setProblem(null);
    try {
      await open(passphrase);
    } catch (error) {
      setBusy(false);
      if (error instanceof Error && error.name === 'WrongKey') setRefused(wrong);
      else setProblem(explain?.(error) ?? said(error));
      input.current?.select();
    }
  };

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {children}
      <PassphraseField
        label={label}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          setRefused(null);
          onTyping?.();
        }}
        autoComplete={autoComplete}
        error={refused}
        inputRef={input}
        autoFocus
      />
      {problem ? (
        <div role="alert">
          <Note tone="danger">{problem}</Note>
        </div>
      ) : null}
      <button type="submit" className="button main wide" aria-disabled={busy}>
        {busy ? busyButton : button}
      </button>
    </form>
  );
}
