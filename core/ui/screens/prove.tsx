import { useState } from 'react';
import { changeAccount } from '../../vault/edit/change-account.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { save } from '../state/edits.ts';
import { ClockCheck } from './clock-check.tsx';
import { HeroCode } from './hero-code.tsx';

/** The first code, tried at the site: it was taken, or what may be wrong. Until then the account is marked as not proved. */
export function Prove({ account, vault }: { account: Account; vault: Vault }) {
  const app = useApp();
  const [refused, setRefused] = useState(false);
  const close = () => app.router.back();
  const took = async () => {
    if (!(await save(app, (before, now) => changeAccount(before, account.id, { proved: true }, now)))) return;
    close();
    app.notice.set({ text: t('prove.done', { account: titleOf(account) }), tone: 'good', undo: null });
  };
  return (
    <Sheet title={t('prove.title')} onClose={close}>
      <div className="stack">
        <p>{t('prove.how', { account: titleOf(account) })}</p>
        <div className="card hero">
          <div className="hero-who">
            <AccountIcon account={account} />
            <div className="hero-names">
              <bdi className="hero-issuer">{titleOf(account)}</bdi>
              {account.issuer && account.name ? <bdi className="muted">{account.name}</bdi> : null}
            </div>
          </div>
          <HeroCode account={account} vault={vault} />
        </div>
        {refused ? (
          <Note tone="warn">
            <div className="stack">
              <p>{t('prove.next')}</p>
              <ClockCheck />
              <p>{t('prove.again')}</p>
            </div>
          </Note>
        ) : null}
        <div className="actions">
          <button type="button" className="button main" onClick={() => void took()}>
            {t('prove.took')}
          </button>
          {refused ? null : (
            <button type="button" className="button" onClick={() => setRefused(true)}>
              {t('prove.refused')}
            </button>
          )}
          <button type="button" className="button plain" onClick={close}>
            {t('banner.later')}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
