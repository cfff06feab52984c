import { useState } from 'react';
import type { Account, Vault } from '../../vault/vault.ts';
import { AccountIcon } from '../components/account-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { Line, Screen, Section } from '../components/screen.tsx';
import type { Home } from '../home.ts';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { favour } from '../state/edits.ts';
import { BackupCodes } from './backup-codes.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { EditAccount } from './edit-account.tsx';
import { HeroCode } from './hero-code.tsx';
import { ShowQr } from './show-qr.tsx';
import { Sites } from './sites.tsx';
import './account.css';

/** One account: its code, where it may be filled, its backup codes, and what can be done with it. */
export function AccountScreen({ account, vault }: { account: Account; vault: Vault }) {
  const app = useApp();
  const [layer, setLayer] = useState<'edit' | 'qr' | 'delete' | null>(null);
  const title = titleOf(account);
  const close = () => setLayer(null);
  const givesSecret = account.custody === 'here' && settingsOf(vault, app.home).plainExportAllowed;
  return (
    <Screen
      title={title}
      quiet
      actions={
        <button
          type="button"
          className={account.favourite ? 'icon-button favourite' : 'icon-button'}
          aria-pressed={account.favourite}
          aria-label={t('account.favourite')}
          onClick={() => void favour(app, account.id, !account.favourite)}
        >
          <Icon name="star" filled={account.favourite} />
        </button>
      }
    >
      <div className="card hero">
        <div className="hero-who">
          <AccountIcon account={account} size="large" />
          <div className="hero-names">
            <bdi className="hero-issuer">{title}</bdi>
            {account.issuer && account.name ? <bdi className="muted">{account.name}</bdi> : null}
          </div>
          <button type="button" className="icon-button" aria-label={t('edit.title')} onClick={() => setLayer('edit')}>
            <Icon name="pencil" />
          </button>
        </div>
        {account.custody === 'here' ? <HeroCode account={account} vault={vault} /> : null}
      </div>
      {account.note || account.tags.length > 0 ? (
        <Section title={t('account.about')}>
          {account.tags.length > 0 ? (
            <div className="pad">
              <ul className="tags" aria-label={t('field.tags')}>
                {account.tags.map((tag) => (
                  <li key={tag} className="tag">
                    <bdi>{tag}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {account.note ? (
            <p className="pad note-body" dir="auto">
              {account.note}
            </p>
          ) : null}
        </Section>
      ) : null}
      <BackupCodes account={account} vault={vault} />
      <Sites account={account} vault={vault} />
      <Section title={t('account.keeping')}>
        <Line
          label={custody(account, app.home.kind)}
          hint={t(account.proved ? 'account.provedYes' : 'account.provedNo')}
        >
          {account.proved || account.custody === 'phone' ? null : (
            <button type="button" className="button" onClick={() => app.router.go({ screen: 'prove', id: account.id })}>
              {t('prove.offer')}
            </button>
          )}
        </Line>
        {givesSecret ? (
          <button type="button" className="line line-button" onClick={() => setLayer('qr')}>
            <span className="line-text">
              {t('qr.show')}
              <span className="small muted">{t('qr.what')}</span>
            </span>
            <Icon name="qr" />
          </button>
        ) : null}
        <button type="button" className="line line-button danger" onClick={() => setLayer('delete')}>
          <span className="line-text">{t('account.delete')}</span>
          <Icon name="trash" />
        </button>
      </Section>
      {layer === 'edit' ? <EditAccount account={account} vault={vault} onClose={close} /> : null}
      {layer === 'qr' && givesSecret ? <ShowQr account={account} onClose={close} /> : null}
      {layer === 'delete' ? <DeleteQuestion accounts={[account]} onClose={close} /> : null}
    </Screen>
  );
}

function custody(account: Account, kind: Home['kind']): string {
  if (account.custody === 'phone') return t('custody.phone');
  return t(kind === 'pwa' ? 'custody.thisPhone' : 'custody.thisBrowser');
}
