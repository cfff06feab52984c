import { memo } from 'react';
import { codesLeft, hasFewLeft } from '../../backup-codes/set.ts';
import { nextTotp, secondsLeft, totp } from '../../otp/totp.ts';
import type { Account } from '../../vault/vault.ts';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { AccountIcon } from './account-icon.tsx';
import { Digits, spelled } from './digits.tsx';
import { Icon } from './icon.tsx';
import { Ring } from './ring.tsx';
import './code-row.css';

export interface RowActs {
  copy(account: Account): void;
  next(account: Account): void;
  menu(account: Account, button: HTMLElement): void;
}

interface Props {
  account: Account;
  acts: RowActs;
  copied: boolean;
  /** Tap-to-reveal: shown until this time; null shows always. */
  hiddenUntil: number | null;
  /** A counter account's code, once its button was pressed. */
  counterCode: string | null;
  menuOpen: boolean;
  chosen: boolean;
}

/** Height in rem, known before it is drawn. */
export function rowHeight(account: Account, compact: boolean): number {
  const [plain, marked] = compact ? [3.5, 4.5] : [5.25, 6.5];
  return hasMarks(account) ? marked : plain;
}

/** One account of the list: who, the code, the time left. A tap anywhere on it copies. Drawn again only when something of its own changed. */
export const CodeRow = memo(function CodeRow({
  account,
  acts,
  copied,
  hiddenUntil,
  counterCode,
  menuOpen,
  chosen,
}: Props) {
  const title = titleOf(account);
  return (
    <div
      className={`row ${account.otp.type === 'hotp' ? 'counter' : ''} ${copied ? 'copied' : ''} ${chosen ? 'chosen' : ''}`}
    >
      {account.custody === 'phone' ? (
        <div className="row-main">
          <AccountIcon account={account} />
          <span className="row-text">
            <Names account={account} />
            <span className="row-code phone">
              <Icon name="phone" size={18} />
              <span className="phone-text">{t('mark.phoneOnly')}</span>
            </span>
          </span>
        </div>
      ) : account.otp.type === 'hotp' ? (
        <Counter account={account} acts={acts} copied={copied} code={counterCode} />
      ) : (
        <Timed account={account} acts={acts} copied={copied} hiddenUntil={hiddenUntil} />
      )}
      <button
        type="button"
        className="icon-button row-more"
        data-more={account.id}
        aria-label={t('codes.more', { account: title })}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) => acts.menu(account, event.currentTarget)}
      >
        <Icon name="more" />
      </button>
    </div>
  );
});

function Timed({
  account,
  acts,
  copied,
  hiddenUntil,
}: {
  account: Account;
  acts: RowActs;
  copied: boolean;
  hiddenUntil: number | null;
}) {
  const app = useApp();
  const now = useStore(app.clock.now);
  const current = totp(account.otp, now);
  const left = secondsLeft(current, now);
  const hidden = hiddenUntil !== null && now >= hiddenUntil;
  const low = left < 5 && !hidden;
  return (
    <>
      <RowButton account={account} acts={acts} copied={copied} code={hidden ? null : current.code}>
        <span className={low ? 'row-code low' : 'row-code'}>
          <Digits code={hidden ? null : current.code} length={current.code.length} size="big" />
          {low ? <Digits code={nextTotp(account.otp, now).code} size="next" /> : null}
        </span>
      </RowButton>
      <Ring left={left} period={account.otp.period} />
    </>
  );
}

function Counter({
  account,
  acts,
  copied,
  code,
}: {
  account: Account;
  acts: RowActs;
  copied: boolean;
  code: string | null;
}) {
  return (
    <>
      {code ? (
        <RowButton account={account} acts={acts} copied={copied} code={code}>
          <span className="row-code">
            <Digits code={code} size="big" />
          </span>
        </RowButton>
      ) : (
        <div className="row-main">
          <AccountIcon account={account} />
          <span className="row-text">
            <Names account={account} />
            <span className="row-code muted">
              <Digits code={null} length={account.otp.digits} size="big" />
            </span>
            <Marks account={account} />
          </span>
        </div>
      )}
      <button
        type="button"
        className="icon-button"
        data-row={code ? undefined : account.id}
        aria-label={t('codes.next', { account: titleOf(account) })}
        onClick={() => acts.next(account)}
      >
        <Icon name="next" />
      </button>
    </>
  );
}

function RowButton({
  account,
  acts,
  copied,
  code,
  children,
}: {
  account: Account;
  acts: RowActs;
  copied: boolean;
  code: string | null;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className="row-main"
      data-row={account.id}
      onClick={() => acts.copy(account)}
      onContextMenu={(event) => {
        const more = event.currentTarget.parentElement?.querySelector<HTMLElement>('.row-more');
        if (!more) return;
        event.preventDefault();
        acts.menu(account, more);
      }}
    >
      {copied ? (
        <span className="account-icon tick" aria-hidden="true">
          <Icon name="check" size={24} />
        </span>
      ) : (
        <AccountIcon account={account} />
      )}
      <span className="row-text">
        <Names account={account} />
        <span className="only-read">{code ? t('codes.row', { code: spelled(code) }) : t('codes.rowHidden')}</span>
        {children}
        <Marks account={account} />
      </span>
    </button>
  );
}

function Names({ account }: { account: Account }) {
  return (
    <span className="row-names">
      <bdi className="issuer">{titleOf(account)}</bdi>
      {account.issuer && account.name ? <bdi className="name">{account.name}</bdi> : null}
    </span>
  );
}

/** How many backup codes are left, when that is few; null otherwise. */
function fewLeft({ backupCodes }: Account): number | null {
  return backupCodes && hasFewLeft(backupCodes) ? codesLeft(backupCodes) : null;
}

function hasMarks(account: Account): boolean {
  return account.custody === 'here' && (!account.proved || fewLeft(account) !== null);
}

function Marks({ account }: { account: Account }) {
  if (!hasMarks(account)) return null;
  const left = fewLeft(account);
  return (
    <span className="marks">
      {left !== null ? (
        <span className="mark-chip warn">
          <Icon name="key" size={14} />
          {t('mark.fewBackup', { left })}
        </span>
      ) : null}
      {account.proved ? null : (
        <span className="mark-chip">
          <Icon name="info" size={14} />
          {t('mark.unproved')}
        </span>
      )}
    </span>
  );
}
