import { type ReactNode, type RefObject, useId, useState } from 'react';
import { t } from '../language.ts';
import { Icon } from './icon.tsx';
import './passphrase-field.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'new-password' | 'current-password' | 'off';
  error?: string | null;
  hint?: ReactNode;
  onFocus?: () => void;
  inputRef?: RefObject<HTMLInputElement | null>;
  autoFocus?: boolean;
}

/** A passphrase with a button that shows it. What is wrong stands under it and is read with it. */
export function PassphraseField({
  label,
  value,
  onChange,
  autoComplete,
  error,
  hint,
  onFocus,
  inputRef,
  autoFocus,
}: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="passphrase">
        <input
          ref={inputRef}
          id={id}
          className="input"
          type={shown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={onFocus}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={1024}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-more`}
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
          autoFocus={autoFocus}
        />
        <button
          type="button"
          className="icon-button"
          aria-pressed={shown}
          aria-label={t('passphrase.show')}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? 'eye-off' : 'eye'} />
        </button>
      </div>
      <div id={`${id}-more`} className="more" aria-live="polite">
        {error ? <p className="error">{error}</p> : hint}
      </div>
    </div>
  );
}
