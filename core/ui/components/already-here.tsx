import { totp } from '../../otp/totp.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { ago } from '../state/moments.ts';
import { useStore } from '../state/store.ts';
import { AccountIcon } from './account-icon.tsx';
import { Digits, spelled } from './digits.tsx';
import { Note } from './note.tsx';

/** The account that is here already, beside the one being added: who it is, since when, and the code it shows now, unless codes are hidden until tapped. */
export function AlreadyHere({ account, vault, same }: { account: Account; vault: Vault; same: 'secret' | 'name' }) {
  const app = useApp();
  const now = useStore(app.clock.now);
  const shown = account.custody === 'here' && account.otp.type !== 'hotp' && !settingsOf(vault, app.home).tapToReveal;
  const code = shown ? totp(account.otp, now).code : null;
  return (
    <div className="card already">
      <Note tone="warn">
        {t(same === 'secret' ? 'found.duplicateOne' : 'found.sameName', { account: titleOf(account) })}
      </Note>
      <div className="found-item single">
        <AccountIcon account={account} />
        <span className="who">
          <bdi>{titleOf(account)}</bdi>
          {account.issuer && account.name ? <bdi className="small muted">{account.name}</bdi> : null}
          <span className="small muted">{t('found.since', { when: ago(account.createdAt, app.home.now()) })}</span>
        </span>
        {code ? (
          <span>
            <Digits code={code} />
            <span className="only-read">{spelled(code)}</span>
          </span>
        ) : null}
      </div>
    </div>
  );
}
