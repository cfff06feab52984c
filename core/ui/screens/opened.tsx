import { lazy, Suspense, useEffect } from 'react';
import type { OpenVault } from '../../storage/keeper.ts';
import { Mark } from '../components/mark.tsx';
import { NoticeBar } from '../components/notice-bar.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { useWide } from '../state/use-wide.ts';
import { AccountScreen } from './account.tsx';
import { Add } from './add.tsx';
import { Backups } from './backups.tsx';
import { Codes } from './codes.tsx';
import { Prove } from './prove.tsx';
import { ReadinessScreen } from './readiness.tsx';
import { Required } from './required.tsx';
import { Settings } from './settings.tsx';
import { Start } from './start.tsx';
import { Trash } from './trash.tsx';
import { WaysIn } from './ways-in.tsx';
import './opened.css';

const AboutScreen = lazy(() => import('./about.tsx'));
const LogScreen = lazy(() => import('./log.tsx'));
const PolicyScreen = lazy(() => import('./policy.tsx'));

/** Everything behind the lock, once what is required of it is there. */
export default function Opened({ open }: { open: OpenVault }) {
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
  const account = 'id' in route ? vault.accounts[route.id] : undefined;
  const gone = 'id' in route && (!account || account.deletedAt !== null);
  useEffect(() => {
    if (gone) app.router.back();
  }, [gone, app]);

  const layout = app.home.kind === 'popup' ? 'popup' : wide ? 'wide' : 'phone';
  const inPlace = ['codes', 'add', 'prove', 'forgotten'].includes(route.screen) || gone;
  return (
    <main className={`shell ${wide ? 'wide' : ''}`}>
      <div className="list-pane" hidden={!wide && !inPlace}>
        <Codes vault={vault} layout={layout} hidden={!wide && !inPlace} />
      </div>
      {wide || !inPlace ? (
        <div className="detail">
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
            <Suspense fallback={null}>
              <PolicyScreen vault={vault} />
            </Suspense>
          ) : route.screen === 'log' ? (
            <Suspense fallback={null}>
              <LogScreen vault={vault} />
            </Suspense>
          ) : route.screen === 'about' ? (
            <Suspense fallback={null}>
              <AboutScreen vault={vault} />
            </Suspense>
          ) : route.screen === 'start' ? (
            <Start vault={vault} />
          ) : (
            <div className="unchosen">
              <Mark size={56} />
              <p className="muted">{t('codes.nothingChosen')}</p>
            </div>
          )}
        </div>
      ) : null}
      {account && !gone && route.screen === 'prove' ? <Prove account={account} vault={vault} /> : null}
      {route.screen === 'add' ? <Add vault={vault} first={route.way} /> : null}
      <NoticeBar />
    </main>
  );
}
