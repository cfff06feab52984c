import { t } from '../language.ts';
import './tag-filter.css';

/** A row of tags, of which one at most narrows the list. */
export function TagFilter({
  tags,
  chosen,
  onChoose,
}: {
  tags: readonly { readonly tag: string; readonly count: number }[];
  chosen: string | null;
  onChoose: (tag: string | null) => void;
}) {
  return (
    <fieldset className="tag-filter">
      <legend className="only-read">{t('field.tags')}</legend>
      <button type="button" className="chip" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t('tags.all')}
      </button>
      {tags.map(({ tag, count }) => (
        <button
          key={tag}
          type="button"
          className="chip"
          aria-pressed={tag === chosen}
          onClick={() => onChoose(tag === chosen ? null : tag)}
        >
          <bdi>{tag}</bdi>
          <span className="chip-count" aria-hidden="true">
            {count}
          </span>
          <span className="only-read">{t('earlier.accounts', { count })}</span>
        </button>
      ))}
    </fieldset>
  );
}
