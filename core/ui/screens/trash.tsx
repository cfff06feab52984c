import { useState } from 'react';
import { deleteForGood, restoreAccount, TRASH_DAYS } from '../../vault/edit/trash.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { Question } from '../components/question.tsx';
import { Screen } from '../components/screen.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { daysBetween } from '../state/moments.ts';
import './trash.css';

/** What was deleted in the last 30 days, and the way back. */
export function Trash({ vault }: { vault: Vault }) {
  const app = useApp();
  const [asking, setAsking] = useState<Account | null>(null);
  const inside = Object.values(vault.accounts)
    .filter((account) => account.deletedAt !== null)
    .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  const daysLeft = (account: Account) => Math.max(0, TRASH_DAYS - daysBetween(account.deletedAt ?? 0, app.home.now()));
  const restore = async (account: Account) => {
    if (await save(app, (before, now) => restoreAccount(before, account.id, now)))
      app.notice.set({ text: t('trash.restored', { account: titleOf(account) }), tone: 'good', undo: null });
  };
  return (
    <Screen title={t('trash.title')}>
      {inside.length === 0 ? (
        <p className="muted">{t('trash.empty')}</p>
      ) : (
        <>
          <p className="muted">{t('trash.what')}</p>
          <ul className="card section-card">
            {inside.map((account) => (
              <li key={account.id} className="trash-item">
                <AccountIcon account={account} />
                <span className="trash-who">
                  <bdi>{titleOf(account)}</bdi>
                  {account.issuer && account.name ? <bdi className="small muted">{account.name}</bdi> : null}
                  <span className="small muted">{t('trash.daysLeft', { days: daysLeft(account) })}</span>
                </span>
                <span className="trash-how">
                  <button
                    type="button"
                    className="button"
                    aria-label={t('trash.restoreOne', { account: titleOf(account) })}
                    onClick={() => void restore(account)}
                  >
                    <Icon name="undo" size={18} />
                    {t('trash.restore')}
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('trash.forGood', { account: titleOf(account) })}
                    onClick={() => setAsking(account)}
                  >
                    <Icon name="trash" />
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {asking ? (
        <Question
          title={t('trash.forGood', { account: titleOf(asking) })}
          answer={t('trash.forGoodAnswer')}
          danger
          onClose={() => setAsking(null)}
          onAnswer={async () => {
            setAsking(null);
            await save(app, (before, now) => deleteForGood(before, asking.id, now));
          }}
        >
          <p>{t('trash.forGoodLoss', { account: titleOf(asking) })}</p>
        </Question>
      ) : null}
    </Screen>
  );
}
