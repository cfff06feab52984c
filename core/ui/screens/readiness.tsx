import { type ReactNode, useState } from 'react';
import type { Account, Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
import { Line, Screen, Section } from '../components/screen.tsx';
import { WaysUnread } from '../components/ways-unread.tsx';
import { t } from '../language.ts';
import { titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { ago } from '../state/moments.ts';
import { type Readiness, readiness } from '../state/readiness.ts';
import { useReadWays } from '../state/use-ways.ts';
import { usePersistence } from './banners.tsx';
import './readiness.css';

const shownAtFirst = 5;

/** What would hurt if the device fell into the sea today: each line with the button that mends it. */
export function ReadinessScreen({ vault }: { vault: Vault }) {
  const app = useApp();
  const { ways, failed, again } = useReadWays(vault.rev);
  const stored = usePersistence();
  const now = app.home.now();
  if (!ways)
    return (
      <Screen title={t('ready.title')}>{failed ? <WaysUnread what="ready.unread" onAgain={again} /> : null}</Screen>
    );
  const found = readiness(vault, ways, now);
  return (
    <Screen title={t('ready.title')}>
      <Cost found={found} now={now} />
      {found.accounts === 0 ? null : (
        <Section title={t('ready.safety')}>
          <Copies found={found} now={now} />
          <Kit kit={found.kit} />
          {stored === 'denied' ? (
            <Line label={<Marked good={false}>{t('storage.title')}</Marked>} hint={t(`storage.${stored}`)}>
              <button type="button" className="button" onClick={() => app.router.go({ screen: 'settings' })}>
                {t('ready.settings')}
              </button>
            </Line>
          ) : null}
        </Section>
      )}
      <Codes
        title={t('ready.fewCodes')}
        accounts={found.fewCodes.map(({ account }) => account)}
        hint={(account) => {
          const left = found.fewCodes.find((few) => few.account.id === account.id)?.left ?? 0;
          return t('mark.fewBackup', { left });
        }}
        button={t('backupCodes.replace')}
      />
      <Codes
        title={t('ready.noCodes')}
        accounts={found.withoutCodes}
        hint={({ issuer, name }) => (issuer ? name : '')}
        button={t('ready.add')}
      />
    </Screen>
  );
}

/** What one lost device would cost, in one sentence. */
function Cost({ found, now }: { found: Readiness; now: number }) {
  const { accounts, onlyHere, lastBackup, keysSince, kit } = found;
  if (accounts === 0) return <Note>{t('ready.empty')}</Note>;
  const lost = onlyHere.length;
  return (
    <Note tone={lost > 0 || keysSince ? 'warn' : 'good'}>
      <p>
        <strong>
          {lost > 0
            ? t('ready.lose', { lost, all: accounts })
            : t('ready.loseNothing', { when: ago(lastBackup ?? now, now) })}
        </strong>
      </p>
      {lastBackup === null ? null : (
        <p className="small">
          {t(keysSince ? 'ready.needEarlier' : kit === 'none' ? 'ready.needPassphrase' : 'ready.needKit')}
        </p>
      )}
    </Note>
  );
}

function Copies({ found, now }: { found: Readiness; now: number }) {
  const app = useApp();
  const { onlyHere, lastBackup, changedSince, keysSince, drilled } = found;
  const names = onlyHere.slice(0, 3).map(titleOf).join(', ');
  const good = onlyHere.length === 0 && !changedSince && !keysSince;
  const hint =
    lastBackup === null
      ? t('backups.never')
      : onlyHere.length > 0
        ? t('ready.onlyHere', { count: onlyHere.length, names })
        : changedSince
          ? t('ready.changed', { when: ago(lastBackup, now) })
          : keysSince
            ? t('ready.keysSince')
            : t('backups.last', { when: ago(lastBackup, now) });
  const open = () => app.router.go({ screen: 'backups' });
  return (
    <>
      <Line label={<Marked good={good}>{t('backups.file')}</Marked>} hint={hint}>
        {good ? null : (
          <button type="button" className="button" onClick={open}>
            {t('banner.backUp')}
          </button>
        )}
      </Line>
      {lastBackup === null ? null : (
        <Line
          label={<Marked good={drilled}>{t('ready.drill')}</Marked>}
          hint={t(drilled ? 'ready.drilled' : 'ready.undrilled')}
        >
          {drilled ? null : (
            <button type="button" className="button" onClick={open}>
              {t('ready.try')}
            </button>
          )}
        </Line>
      )}
    </>
  );
}

function Kit({ kit }: { kit: Readiness['kit'] }) {
  const app = useApp();
  const hints = { none: 'ready.noKit', untried: 'ready.untriedKit', tried: 'ready.triedKit' } as const;
  const open = () => (app.home.openFullPage ? app.home.openFullPage('#/ways') : app.router.go({ screen: 'ways' }));
  return (
    <Line label={<Marked good={kit === 'tried'}>{t('kit.title')}</Marked>} hint={t(hints[kit])}>
      {kit === 'tried' ? null : (
        <button type="button" className="button" onClick={open}>
          {t(kit === 'none' ? 'start.makeKit' : 'ready.try')}
        </button>
      )}
    </Line>
  );
}

function Codes({
  title,
  accounts,
  hint,
  button,
}: {
  title: string;
  accounts: readonly Account[];
  hint: (account: Account) => string;
  button: string;
}) {
  const app = useApp();
  const [all, setAll] = useState(false);
  if (accounts.length === 0) return null;
  return (
    <Section title={title}>
      {(all ? accounts : accounts.slice(0, shownAtFirst)).map((account) => (
        <Line key={account.id} label={<bdi>{titleOf(account)}</bdi>} hint={<bdi>{hint(account)}</bdi>}>
          <button
            type="button"
            className="button"
            aria-label={`${button}: ${titleOf(account)}`}
            onClick={() => app.router.go({ screen: 'account', id: account.id })}
          >
            {button}
          </button>
        </Line>
      ))}
      {all || accounts.length <= shownAtFirst ? null : (
        <button type="button" className="line line-button" onClick={() => setAll(true)}>
          <span className="line-text">{t('ready.more', { count: accounts.length - shownAtFirst })}</span>
        </button>
      )}
    </Section>
  );
}

/** A name with a sign of how it stands; what it means is in the line below it. */
function Marked({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <span className={good ? 'marked good' : 'marked warn'}>
      <Icon name={good ? 'check' : 'warning'} size={18} />
      {children}
    </span>
  );
}
