import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { said } from '../state/said.ts';
import { Note } from './note.tsx';

export interface SecretFormProps {
  /** Opens what it opens. WrongKey is said at the field as `wrong`, anything else below it, and the form stays. */
  open: (secret: string) => Promise<void>;
  wrong: string;
  /** A better sentence for an error than the usual one; null leaves it. */
  explain?: (error: unknown) => string | null;
  button: string;
  busyButton: string;
  /** Somebody types. The field has the focus from the start, so focus says nothing yet. */
  onTyping?: () => void;
  /** Stands above the field. */
  above?: ReactNode;
}

interface Field {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** One secret that is typed and tried: what is wrong stands at its field, and what was typed stays to be mended. */
export function SecretForm({
  open,
  wrong,
  explain,
  button,
  busyButton,
  onTyping,
  above,
  empty,
  children,
}: SecretFormProps & { empty: string; children: (field: Field) => ReactNode }) {
  const [secret, setSecret] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (secret.trim() === '') {
      setRefused(empty);
      inputRef.current?.focus();
      return;
    }
    setBusy(true);
    setRefused(null);
    setProblem(null);
    try {
      await open(secret);
    } catch (error) {
      setBusy(false);
      const name = error instanceof Error ? error.name : '';
      if (name === 'WrongKey') setRefused(wrong);
      else if (name === 'Mistyped') setRefused(said(error));
      else setProblem(explain?.(error) ?? said(error));
      inputRef.current?.select();
    }
  };
  const onChange = (value: string) => {
    setSecret(value);
    setRefused(null);
    onTyping?.();
  };

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {above}
      {children({ value: secret, onChange, error: refused, inputRef })}
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
