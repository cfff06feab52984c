import { lazy, StrictMode, Suspense, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Home } from './home.ts';
import { speakAll } from './language.ts';
import { fetchOpened } from './screens/fetch-opened.ts';
import { Unlock } from './screens/unlock.tsx';
import { type App, AppContext, createApp } from './state/app.ts';
import { useStore } from './state/store.ts';
import './tokens.css';
import './base.css';

const Opened = lazy(fetchOpened);
// Once in a vault's life: everybody else unlocks.
const FirstRun = lazy(() => import('./screens/first-run.tsx'));
const Unreadable = lazy(() => speakAll().then(() => import('./screens/unreadable.tsx')));

/** Draws Watchword into `root` until the page goes, once what an administrator set was read. Returns the app, for the home's own wishes. */
export function mountApp(root: HTMLElement, home: Home, policyRead = home.policy.read()): App {
  const app = createApp(home, root.ownerDocument);
  const drawing = createRoot(root);
  void app.start(policyRead).then(() =>
    drawing.render(
      <StrictMode>
        <AppContext value={app}>
          <Screens app={app} />
        </AppContext>
      </StrictMode>,
    ),
  );
  return app;
}

function Screens({ app }: { app: App }) {
  const session = useStore(app.session);
  // A new language draws everything anew: no screen has to listen for it.
  const language = useStore(app.language);
  const hidden = useSyncExternalStore(watchHidden, isHidden);
  switch (session.kind) {
    case 'starting':
      return null;
    case 'none':
      return (
        <Suspense fallback={null}>
          <FirstRun key={language} vanished={session.vanished} />
        </Suspense>
      );
    case 'locked':
      return <Unlock key={language} />;
    case 'unreadable':
      return (
        <Suspense fallback={null}>
          <Unreadable key={language} why={session.why} />
        </Suspense>
      );
    case 'open':
      return (
        <Suspense fallback={null}>
          <div className={hidden ? 'opened veiled' : 'opened'} key={language}>
            <Opened open={session.open} />
          </div>
        </Suspense>
      );
  }
}

function watchHidden(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

function isHidden(): boolean {
  return document.hidden;
}
