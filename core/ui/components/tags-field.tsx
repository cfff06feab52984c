import { useId } from 'react';
import { t } from '../language.ts';
import { longestTag, mostTags } from '../state/tags.ts';

/** Tags as a person types them, commas between. What is too much stays typed, and is said. */
export function TagsField({
  label,
  value,
  fits,
  onChange,
}: {
  label: string;
  value: string;
  fits: boolean;
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
        autoComplete="off"
        dir="auto"
        aria-invalid={fits ? undefined : true}
        aria-describedby={`${id}-hint`}
      />
      <div id={`${id}-hint`} role="status">
        {fits ? (
          <p className="hint">{t('field.tagsHint')}</p>
        ) : (
          <p className="error">{t('field.tagsMost', { tags: mostTags, letters: longestTag })}</p>
        )}
      </div>
    </div>
  );
}
