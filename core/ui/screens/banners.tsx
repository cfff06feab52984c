import { memo, useEffect, useState, useSyncExternalStore } from 'react';
import { matters } from '../../otp/clock-offset.ts';
import type { OpenVault } from '../../storage/keeper.ts';
import type { Vault } from '../../vault/vault.ts';
import { Note } from '../components/note.tsx';
import { type MessageId, t } from '../language.ts';
import { livingAccounts } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { daysBetween, moment } from '../state/moments.ts';
import { useStore } from '../state/store.ts';
import { clockSaid } from './clock-check.tsx';

const day = 24 * 60 * 60 * 1000;

/** The one thing that matters most above the list, if any: never two at once. */
export const Banners = memo(function Banners({ vault }: { vault: Vault }) {
  const app = useApp();
  const session = useStore(app.session);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const stored = usePersistence();
  const newer = useSyncExternalStore(app.home.update?.watch ?? never, app.home.update?.waiting ?? no);
  const clock = useStore(app.offset.known);
  const older = session.kind === 'open' ? session.open.openedOlder : null;
  const { rolledBack = null, putBack = null, readOnly = false } = session.kind === 'open' ? session.open : {};
  const put = (which: string) => setLater(new Set([...later, which]));

  if (readOnly)
    return (
      <div className="banner">
        <Note
          tone="warn"
          actions={
            newer ? (
              <button type="button" className="button" onClick={() => app.home.update?.apply()}>
                {t('update.apply')}
              </button>
            ) : null
          }
        >
          <p>{t('readOnly.what')}</p>
        </Note>
      </div>
    );
  if (rolledBack && !later.has('back'))
    return <Behind what={saidRolledBack(rolledBack)} button="backups.restore" onLater={() => put('back')} />;
  if (older && !later.has('older'))
    return <Behind what={saidOlder(older)} button="older.look" onLater={() => put('older')} />;
  if (putBack && !later.has('putBack')) {
    const what = t('putBack.what', { when: moment(putBack.savedAt) });
    return <Behind what={what} tone="info" button="banner.backUp" onLater={() => put('putBack')} />;
  }
  if (newer && !later.has('update'))
    return (
      <div className="banner">
        <Note
          actions={
            <>
              <button type="button" className="button" onClick={() => app.home.update?.apply()}>
                {t('update.apply')}
              </button>
              <button type="button" className="button plain" onClick={() => put('update')}>
                {t('banner.later')}
              </button>
            </>
          }
        >
          {t('update.waiting')}
        </Note>
      </div>
    );
  if (clock && !clock.applied && matters(clock) && !later.has('clock'))
    return (
      <div className="banner">
        <Note
          tone="warn"
          actions={
            <>
              <button type="button" className="button" onClick={() => app.offset.apply(true)}>
                {t('clock.apply')}
              </button>
              <button type="button" className="button plain" onClick={() => put('clock')}>
                {t('banner.later')}
              </button>
            </>
          }
        >
          <p>{clockSaid(clock)}</p>
        </Note>
      </div>
    );
  const reminder = backupReminder(vault, app.home.now());
  if (reminder && !later.has('backup'))
    return (
      <div className="banner reminder">
        <Note
          tone="warn"
          actions={
            <>
              <button type="button" className="button" onClick={() => app.router.go({ screen: 'backups' })}>
                {t('banner.backUp')}
              </button>
              <button type="button" className="button plain" onClick={() => put('backup')}>
                {t('banner.later')}
              </button>
            </>
          }
        >
          {reminder === 'never' ? t('banner.neverBackedUp') : t('banner.notBackedUp', { days: reminder })}
        </Note>
      </div>
    );
  if (stored === 'denied' && app.home.kind === 'pwa' && !later.has('storage') && livingAccounts(vault).length > 0)
    return (
      <div className="banner">
        <Note
          tone="warn"
          actions={
            <button type="button" className="button plain" onClick={() => put('storage')}>
              {t('banner.later')}
            </button>
          }
        >
          <p>{t('banner.notPersistent')}</p>
          <p className="small">{t('banner.iphone')}</p>
        </Note>
      </div>
    );
  return null;
});

/** What is here is not the last that was saved: what happened, and the way to the rest. */
function Behind({
  what,
  tone = 'warn',
  button,
  onLater,
}: {
  what: string;
  tone?: 'info' | 'warn';
  button: MessageId;
  onLater: () => void;
}) {
  const app = useApp();
  return (
    <div className="banner">
      <Note
        tone={tone}
        actions={
          <>
            <button type="button" className="button" onClick={() => app.router.go({ screen: 'backups' })}>
              {t(button)}
            </button>
            <button type="button" className="button plain" onClick={onLater}>
              {t('banner.understood')}
            </button>
          </>
        }
      >
        <p>{what}</p>
      </Note>
    </div>
  );
}

function saidOlder({ savedAt, lost }: NonNullable<OpenVault['openedOlder']>): string {
  return t('older.what', { when: moment(savedAt), lost });
}

function saidRolledBack({ savedAt, lost }: NonNullable<OpenVault['rolledBack']>): string {
  const when = moment(savedAt);
  return lost === null ? t('back.other', { when }) : t('back.what', { when, lost });
}

/** `never`: accounts and no backup at all. A number: days since the last backup, when something changed since and a day has passed. */
export function backupReminder(vault: Vault, now: number): 'never' | number | null {
  const accounts = Object.values(vault.accounts);
  if (accounts.length === 0) return null;
  const last = vault.backups.reduce((latest, backup) => Math.max(latest, backup.at), 0);
  if (last === 0) return 'never';
  const changed = accounts.some((account) => account.updatedAt > last && now - account.updatedAt > day);
  return changed ? daysBetween(last, now) : null;
}

/** What the browser said about keeping our storage; null until it answered. */
export function usePersistence(): 'granted' | 'denied' | 'unknown' | null {
  const app = useApp();
  const [state, setState] = useState<'granted' | 'denied' | 'unknown' | null>(null);
  useEffect(() => {
    let gone = false;
    void app.home.persistence.state().then((answer) => !gone && setState(answer));
    return () => {
      gone = true;
    };
  }, [app]);
  return state;
}

const never = () => () => {};
const no = () => false;
