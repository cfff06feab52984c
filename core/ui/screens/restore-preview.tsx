import { type ReactNode, useState } from 'react';
import { mergeVaults } from '../../vault/merge.ts';
import { bringBack, mergePreview } from '../../vault/merge-preview.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import './add.css';

/** What another state of the vault would bring in; nothing that is here is lost by it. */
export function RestorePreview({
  title,
  ours,
  theirs,
  onClose,
}: {
  title: string;
  ours: Vault;
  theirs: Vault;
  onClose: () => void;
}) {
  const app = useApp();
  const preview = mergePreview(ours, theirs);
  const [back, setBack] = useState<ReadonlySet<string>>(new Set());
  const changes = preview.added.length + preview.changed.length + back.size;

  const merge = async () => {
    const again = preview.deleted.filter((account) => back.has(account.id));
    const saved = await save(app, (before, now) => {
      const merged = mergeVaults(before, theirs);
      return again.length > 0 ? bringBack(merged, again, now) : merged;
    });
    if (!saved) return;
    onClose();
    app.notice.set({ text: t('restore.done', { count: changes }), tone: 'good', undo: null });
  };
  const toggle = (id: string) => {
    const next = new Set(back);
    if (!next.delete(id)) next.add(id);
    setBack(next);
  };

  return (
    <Sheet title={t('restore.title')} onClose={onClose}>
      <p className="muted">
        <bdi>{title}</bdi>
      </p>
      {preview.added.length + preview.changed.length + preview.deleted.length === 0 ? (
        <p>{t('restore.nothing')}</p>
      ) : (
        <div className="stack">
          <Group
            title={t('restore.added', { count: preview.added.length })}
            accounts={preview.added.map((one) => one.account)}
          />
          <Group
            title={t('restore.changed', { count: preview.changed.length })}
            accounts={preview.changed.map((one) => one.after)}
          />
          <Group title={t('restore.deleted', { count: preview.deleted.length })} accounts={preview.deleted}>
            {(account) => (
              <input
                type="checkbox"
                checked={back.has(account.id)}
                onChange={() => toggle(account.id)}
                aria-label={t('restore.bringBack', { account: titleOf(account) })}
              />
            )}
          </Group>
        </div>
      )}
      {preview.older.length > 0 ? (
        <p className="small muted">{t('restore.older', { count: preview.older.length })}</p>
      ) : null}
      <div className="actions end">
        <button type="button" className="button" onClick={onClose}>
          {t('question.cancel')}
        </button>
        <button type="button" className="button main" disabled={changes === 0} onClick={() => void merge()}>
          {t('restore.merge', { count: changes })}
        </button>
      </div>
    </Sheet>
  );
}

function Group({
  title,
  accounts,
  children,
}: {
  title: string;
  accounts: readonly Account[];
  children?: (account: Account) => ReactNode;
}) {
  if (accounts.length === 0) return null;
  return (
    <section className="found">
      <h3 className="small muted">{title}</h3>
      <ul className="found">
        {accounts.map((account) => (
          <li key={account.id} className={children ? 'card found-item' : 'card found-item single'}>
            {children?.(account)}
            <AccountIcon account={account} />
            <span className="who">
              <bdi>{titleOf(account)}</bdi>
              {account.issuer ? <bdi className="small muted">{account.name}</bdi> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
