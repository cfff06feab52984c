import { useId } from 'react';
import { t } from '../language.ts';

/** Tags as a person types them, commas between. */
export function TagsField({
  label,
  value,
  most,
  onChange,
}: {
  label: string;
  value: string;
  /** Characters. */
  most: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={most}
        autoComplete="off"
        dir="auto"
        aria-describedby={`${id}-hint`}
      />
      <p className="hint" id={`${id}-hint`}>
        {t('field.tagsHint')}
      </p>
    </div>
  );
}
