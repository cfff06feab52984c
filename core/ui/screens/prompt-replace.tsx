import { useState } from 'react';
import { codesLeft } from '../../backup-codes/set.ts';
import { replaceAccount } from '../../vault/edit/replace-account.ts';
import { restoreAccount } from '../../vault/edit/trash.ts';
import type { Vault } from '../../vault/vault.ts';
import { Guarded } from '../components/guarded.tsx';
import { Note } from '../components/note.tsx';
import { PromptCard } from '../components/prompt-card.tsx';
import { t } from '../language.ts';
import type { PromptPort, Replacement } from '../prompt-port.ts';
import { fullTitleOf, titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';

interface Props {
  due: Replacement;
  port: PromptPort;
  vault: Vault;
  onSettled: () => void;
}

/** An account was enrolled a second time and the new one works: may the old one go? Nothing happens by itself, and both may stay. */
export function PromptReplace({ due, port, vault, onSettled }: Props) {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const [before, after] = [vault.accounts[due.oldId], vault.accounts[due.newId]];
  if (!before || !after || before.deletedAt !== null || after.deletedAt !== null) return null;
  const settle = async () => {
    await port.settle(due);
    onSettled();
  };
  const replace = async () => {
    if (busy) return;
    setBusy(true);
    const saved = await save(app, (current, now) => replaceAccount(current, due.oldId, due.newId, now));
    setBusy(false);
    if (!saved) return;
    app.notice.set({
      text: t('replace.done'),
      tone: 'good',
      undo: () => void save(app, (current, now) => restoreAccount(current, due.oldId, now)),
    });
    await settle();
  };
  return (
    <PromptCard title={t('replace.title')} where={<bdi>{fullTitleOf(after)}</bdi>} onDismiss={null}>
      <p>{t('replace.what', { account: titleOf(after) })}</p>
      {due.sameName ? null : <Note tone="warn">{t('replace.names', { old: nameOf(before), new: nameOf(after) })}</Note>}
      <Guarded about={`${due.oldId} ${due.newId}`} className="prompt-body">
        <button
          type="button"
          className={due.sameName ? 'button main wide' : 'button wide'}
          aria-disabled={busy}
          onClick={() => void replace()}
        >
          {t('replace.replace')}
        </button>
        <button type="button" className="button plain wide" onClick={() => void settle()}>
          {t('replace.keep')}
        </button>
      </Guarded>
      <p className="small muted">
        {t('replace.loss', { left: before.backupCodes ? codesLeft(before.backupCodes) : 0 })}
      </p>
    </PromptCard>
  );
}

const nameOf = (account: { issuer: string; name: string }): string => account.name || titleOf(account);
