import { t } from '../language.ts';

/** What a person calls a way into their vault. */
export function WayName({
  id,
  value,
  onChange,
  hint,
}: {
  id: string;
  value: string;
  onChange: (name: string) => void;
  hint?: string;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{t('way.name')}</label>
      <input
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={60}
        autoComplete="off"
        dir="auto"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
