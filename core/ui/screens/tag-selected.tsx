import { useState } from 'react';
import { changeAccount } from '../../vault/edit/change-account.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { Sheet } from '../components/sheet.tsx';
import { TagsField } from '../components/tags-field.tsx';
import { TickBox } from '../components/tick-box.tsx';
import { t } from '../language.ts';
import { livingAccounts, tagsOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { readTags, takesTags } from '../state/tags.ts';

/** Tags of several accounts at once: each on all of them, on none, or as it was. */
export function TagSelected({
  vault,
  accounts,
  onClose,
}: {
  vault: Vault;
  accounts: readonly Account[];
  onClose: () => void;
}) {
  const app = useApp();
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [fresh, setFresh] = useState('');
  const known = tagsOf(livingAccounts(vault)).map(({ tag }) => tag);
  const ids = accounts.map(({ id }) => id);

  const tagged = (before: readonly string[]) => {
    const added = [...wanted].filter(([, on]) => on).map(([tag]) => tag);
    return [...new Set([...before.filter((tag) => wanted.get(tag) !== false), ...added, ...readTags(fresh)])];
  };
  const fits = accounts.every(({ tags }) => takesTags(tagged(tags), tags));
  const keep = async () => {
    const saved = await save(app, (before, now) =>
      ids.reduce((next, id) => changeAccount(next, id, { tags: tagged(next.accounts[id]?.tags ?? []) }, now), before),
    );
    if (!saved) return;
    onClose();
    app.notice.set({ text: t('select.tagged', { count: ids.length }), tone: 'good', undo: null });
  };
  return (
    <Sheet title={t('select.tagTitle', { count: ids.length })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {known.length > 0 ? (
          <ul className="tag-choices" aria-label={t('field.tags')}>
            {known.map((tag) => {
              const carrying = accounts.filter(({ tags }) => tags.includes(tag)).length;
              const on = wanted.get(tag) ?? carrying === accounts.length;
              return (
                <li key={tag}>
                  <TickBox
                    className="tag-choice"
                    on={on}
                    some={!wanted.has(tag) && carrying > 0 && carrying < accounts.length}
                    onToggle={() => setWanted(new Map([...wanted, [tag, !on]]))}
                  >
                    <bdi>{tag}</bdi>
                  </TickBox>
                </li>
              );
            })}
          </ul>
        ) : null}
        <TagsField label={t('select.newTags')} value={fresh} fits={fits} onChange={setFresh} />
        <div className="actions end">
          <button type="button" className="button" onClick={onClose}>
            {t('question.cancel')}
          </button>
          <button type="submit" className="button main" disabled={!fits}>
            {t('edit.save')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
