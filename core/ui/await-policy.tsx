import { createRoot } from 'react-dom/client';
import { Mark } from './components/mark.tsx';
import type { Home } from './home.ts';
import { t } from './language.ts';
import { readAppearance, wear } from './state/appearance.ts';
import './screens/gate.css';
import './await-policy.css';

/** ms for which nothing is said: mostly the answer comes first. */
const patience = 500;

/**
 * Reads what an administrator set. Where the browser is slow to say it (Chromium for about 3 s after its own start), `root` says what is waited
 * for, until the app draws over it. Of what is stored, only the language and the theme are read for that.
 */
export async function awaitPolicy(home: Home, root: HTMLElement): Promise<void> {
  let answered = false;
  const read = home.policy.read().then(() => {
    answered = true;
  });
  let timer = 0;
  const late = new Promise<void>((resolve) => {
    timer = window.setTimeout(resolve, patience);
  });
  await Promise.race([read, late]);
  clearTimeout(timer);
  if (answered) return;
  await wear(home, root.ownerDocument, readAppearance(home), 'all');
  if (!answered) createRoot(root.appendChild(document.createElement('div'))).render(<Awaiting />);
  return read;
}

/** The mark and the title stand where the locked screen has them. */
function Awaiting() {
  return (
    <main className="gate awaiting">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('app.name')}</h1>
        </header>
        <p className="muted" role="status">
          {t('policy.awaited')}
        </p>
      </div>
    </main>
  );
}
