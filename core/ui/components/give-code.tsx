import { useId } from 'react';
import { t } from '../language.ts';
import { SecretForm, type SecretFormProps } from './secret-form.tsx';
import './passphrase-field.css';

/** A recovery code as somebody types it from paper: any case, with or without dashes. What is mistyped is said by its place. */
export function GiveCode({ wrong, ...form }: Omit<SecretFormProps, 'wrong'> & { wrong?: string }) {
  const id = useId();
  return (
    <SecretForm {...form} wrong={wrong ?? t('code.wrong')} empty={t('code.empty')}>
      {({ value, onChange, error, inputRef }) => (
        <div className="field">
          <label htmlFor={id}>{t('code.label')}</label>
          <input
            ref={inputRef}
            id={id}
            className="input recovery-code"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={200}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-more`}
            // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
            autoFocus
          />
          <div id={`${id}-more`} aria-live="polite">
            <p className={error ? 'error' : 'hint'}>{error ?? t('code.hint')}</p>
          </div>
        </div>
      )}
    </SecretForm>
  );
}
