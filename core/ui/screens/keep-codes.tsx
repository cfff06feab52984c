import { useState } from 'react';
import { recogniseCodes } from '../../backup-codes/recognise.ts';
import { codesLeft } from '../../backup-codes/set.ts';
import { keepBackupCodes } from '../../vault/edit/backup-codes.ts';
import type { Account } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';

/** Backup codes from the clipboard or a text file: recognised while typing, shown, then kept. */
export function KeepCodes({ account, onClose }: { account: Account; onClose: () => void }) {
  const app = useApp();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { codes, note } = recogniseCodes(text, { secret: account.otp.secret, single: true });
  const left = account.backupCodes ? codesLeft(account.backupCodes) : null;

  const open = async () => {
    const file = await app.home.files.open('.txt,text/plain');
    if (!file) return;
    if (file.bytes.length > 65_536) return setProblem(t('keep.tooBig'));
    setText(new TextDecoder().decode(file.bytes));
  };
  const keep = async () => {
    if (codes.length === 0) return setProblem(t('keep.noneFound'));
    if (!(await save(app, (vault, now) => keepBackupCodes(vault, account.id, codes, now)))) return;
    onClose();
    app.notice.set({ text: t('keep.kept', { count: codes.length }), tone: 'good', undo: null });
  };
  return (
    <Sheet title={t('keep.title', { account: titleOf(account) })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {left !== null ? <Note tone="warn">{t('keep.replaces', { left })}</Note> : null}
        <div className="field">
          <label htmlFor="keep-text">{t('keep.label')}</label>
          <textarea
            id="keep-text"
            className="input"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={65_536}
            // biome-ignore lint/a11y/noAutofocus: the only field of a sheet the person just opened
            autoFocus
          />
          <p className="hint">{t('keep.hint')}</p>
        </div>
        {codes.length > 0 ? (
          <ul className="codes-grid secret" aria-label={t('keep.found', { count: codes.length })}>
            {codes.map((code) => (
              <li key={code} className="backup-code">
                <code>{code}</code>
              </li>
            ))}
          </ul>
        ) : null}
        {note === 'usedLeftOut' ? <p className="small muted">{t('keep.usedLeftOut')}</p> : null}
        {problem ? (
          <p className="error" role="alert">
            {problem}
          </p>
        ) : null}
        <div className="actions end">
          <button type="button" className="button" onClick={() => void open()}>
            <Icon name="open" size={18} />
            {t('keep.fromFile')}
          </button>
          <button type="submit" className="button main" aria-disabled={codes.length === 0}>
            {t('keep.keep', { count: codes.length })}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
