import { useState } from 'react';
import { shownText } from '../../otp/enrolment.ts';
import { changeAccount } from '../../vault/edit/change-account.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { Sheet } from '../components/sheet.tsx';
import { TagsField } from '../components/tags-field.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { readTags, takesTags } from '../state/tags.ts';
import { LooksFields } from './looks-fields.tsx';
import { NameFields } from './name-fields.tsx';

/** Names, looks, tags and note. The secret is never edited: another secret is another account. */
export function EditAccount({ account, vault, onClose }: { account: Account; vault: Vault; onClose: () => void }) {
  const app = useApp();
  const [names, setNames] = useState({ issuer: account.issuer, name: account.name });
  const [tags, setTags] = useState(account.tags.join(', '));
  const [looks, setLooks] = useState({ icon: account.icon, colour: account.colour ?? null });
  const [note, setNote] = useState(account.note);
  const fits = takesTags(readTags(tags), account.tags);
  const keep = async () => {
    const fields = {
      issuer: shownText(names.issuer),
      name: shownText(names.name),
      tags: readTags(tags),
      icon: looks.icon,
      ...(looks.colour === (account.colour ?? null) ? {} : { colour: looks.colour }),
      note: note.trim(),
    };
    if (await save(app, (vault, now) => changeAccount(vault, account.id, fields, now))) onClose();
  };
  return (
    <Sheet title={t('edit.title')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <NameFields value={names} onChange={setNames} autoFocus />
        <LooksFields value={{ ...names, ...looks }} vault={vault} id={account.id} onChange={setLooks} />
        <TagsField label={t('field.tags')} value={tags} fits={fits} onChange={setTags} />
        <div className="field">
          <label htmlFor="edit-note">{t('field.note')}</label>
          <textarea
            id="edit-note"
            className="input"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={4000}
            dir="auto"
          />
        </div>
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
