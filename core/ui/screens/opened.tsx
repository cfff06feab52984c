import { lazy, Suspense, useEffect, useRef } from 'react';
import type { OpenVault } from '../../storage/keeper.ts';
import { Mark } from '../components/mark.tsx';
import { NoticeBar } from '../components/notice-bar.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { useAutoBackup } from '../state/use-auto-backup.ts';
import { useKeptFocus } from '../state/use-kept-focus.ts';
import { useWide } from '../state/use-wide.ts';
import { AccountScreen } from './account.tsx';
import { Add } from './add.tsx';
import { Codes } from './codes.tsx';
import { Required } from './required.tsx';
import { Start } from './start.tsx';
import './opened.css';

// Each comes from the precache when it is gone to: what is waited for is the list.
const AboutScreen = lazy(() => import('./about.tsx'));
const Backups = lazy(() => import('./backups.tsx').then(({ Backups }) => ({ default: Backups })));
const LogScreen = lazy(() => import('./log.tsx'));
const MoveIn = lazy(() => import('./move-in.tsx'));
const PolicyScreen = lazy(() => import('./policy.tsx'));
const Prove = lazy(() => import('./prove.tsx').then(({ Prove }) => ({ default: Prove })));
const ReadinessScreen = lazy(() => import('./readiness.tsx').then((it) => ({ default: it.ReadinessScreen })));
const Settings = lazy(() => import('./settings.tsx').then(({ Settings }) => ({ default: Settings })));
const Trash = lazy(() => import('./trash.tsx').then(({ Trash }) => ({ default: Trash })));
const WaysIn = lazy(() => import('./ways-in.tsx').then(({ WaysIn }) => ({ default: WaysIn })));

/** Everything behind the lock, once what is required of it is there. */
export default function Opened({ open }: { open: OpenVault }) {
  useAutoBackup(open);
  return (
    <Required vault={open.vault}>
      <Shell open={open} />
    </Required>
  );
}

/** The list, and one screen beside it (wide) or instead of it (narrow). */
function Shell({ open }: { open: OpenVault }) {
  const app = useApp();
  const wide = useWide();
  const route = useStore(app.router.route);
  const { vault } = open;
  const shell = useRef<HTMLElement>(null);
  useKeptFocus(shell);
  const account = 'id' in route ? vault.accounts[route.id] : undefined;
  const gone = 'id' in route && (!account || account.deletedAt !== null);
  useEffect(() => {
    if (gone) app.router.back();
  }, [gone, app]);

  const layout = app.home.kind === 'popup' ? 'popup' : wide ? 'wide' : 'phone';
  const inPlace = ['codes', 'add', 'prove', 'search', 'forgotten'].includes(route.screen) || gone;
  return (
    <main ref={shell} className={`shell ${wide ? 'wide' : ''}`}>
      <div className="list-pane" hidden={!wide && !inPlace}>
        <Codes vault={vault} layout={layout} hidden={!wide && !inPlace} />
      </div>
      {wide || !inPlace ? (
        <div className="detail">
          <Suspense fallback={null}>
            {account && !gone && route.screen === 'account' ? (
              <AccountScreen key={account.id} account={account} vault={vault} />
            ) : route.screen === 'settings' ? (
              <Settings vault={vault} />
            ) : route.screen === 'backups' ? (
              <Backups vault={vault} />
            ) : route.screen === 'trash' ? (
              <Trash vault={vault} />
            ) : route.screen === 'ways' ? (
              <WaysIn vault={vault} />
            ) : route.screen === 'readiness' ? (
              <ReadinessScreen vault={vault} />
            ) : route.screen === 'policy' ? (
              <PolicyScreen vault={vault} />
            ) : route.screen === 'log' ? (
              <LogScreen vault={vault} />
            ) : route.screen === 'about' ? (
              <AboutScreen vault={vault} />
            ) : route.screen === 'move' ? (
              <MoveIn />
            ) : route.screen === 'start' ? (
              <Start vault={vault} />
            ) : (
              <div className="unchosen">
                <Mark size={56} />
                <p className="muted">{t('codes.nothingChosen')}</p>
              </div>
            )}
          </Suspense>
        </div>
      ) : null}
      {account && !gone && route.screen === 'prove' ? (
        <Suspense fallback={null}>
          <Prove account={account} vault={vault} />
        </Suspense>
      ) : null}
      {route.screen === 'add' ? <Add vault={vault} first={route.way} /> : null}
      <NoticeBar />
    </main>
  );
}
