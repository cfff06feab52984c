import { useId } from 'react';
import { t } from '../language.ts';

interface Names {
  readonly issuer: string;
  readonly name: string;
}

/** Who issued the account and what it is called there. */
export function NameFields({
  value,
  onChange,
  autoFocus = false,
}: {
  value: Names;
  onChange: (next: Names) => void;
  autoFocus?: boolean;
}) {
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-issuer`}>{t('field.issuer')}</label>
        <input
          id={`${id}-issuer`}
          className="input"
          value={value.issuer}
          onChange={(event) => onChange({ ...value, issuer: event.target.value })}
          maxLength={256}
          autoComplete="off"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the first field of a form the person just asked for
          autoFocus={autoFocus}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t('field.name')}</label>
        <input
          id={`${id}-name`}
          className="input"
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
          maxLength={256}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="auto"
        />
      </div>
    </>
  );
}
