import { lazy, Suspense, useState } from 'react';
import { defaultSettings, effectiveSettings } from '../../policy/settings.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { NewPassphrase } from '../components/new-passphrase.tsx';
import { speakAll, t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { fetchOpened } from './fetch-opened.ts';
import { Vanished } from './vanished.tsx';
import './gate.css';

const OpenBackup = lazy(() => speakAll().then(() => import('./open-backup.tsx')));

const InstallFirst = lazy(() => speakAll().then(() => import('./install-first.tsx')));

/** The first screen there ever is: what this is, and one passphrase. Nothing else is asked that can wait. */
export default function FirstRun({ vanished }: { vanished: number | null }) {
  const [opening, setOpening] = useState(false);
  const [anew, setAnew] = useState(false);
  const [staying, setStaying] = useState(false);
  const { install } = useApp().home;
  if (vanished !== null && !anew && !opening)
    return <Vanished savedAt={vanished} onOpenBackup={() => setOpening(true)} onBeginAnew={() => setAnew(true)} />;
  if (install?.way() === 'ios' && !staying && !opening)
    return (
      <Suspense fallback={null}>
        <InstallFirst onStay={() => setStaying(true)} />
      </Suspense>
    );
  if (!opening) return <Create onOpenBackup={() => setOpening(true)} />;
  return (
    <Suspense fallback={null}>
      <OpenBackup onBack={() => setOpening(false)} />
    </Suspense>
  );
}

function Create({ onOpenBackup }: { onOpenBackup: () => void }) {
  const app = useApp();
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('first.title')}</h1>
          <p className="muted">{t('first.what')}</p>
        </header>
        <NewPassphrase
          label={t('first.choose')}
          minimum={effectiveSettings(defaultSettings, app.home.policy.now().policy).passphraseMinimumScore}
          save={(passphrase) => app.create(passphrase)}
          button={t('first.create')}
          busyButton={t('first.creating')}
          onFocus={() => void fetchOpened().catch(() => {})}
        >
          <p className="small muted">{t('first.noReset')}</p>
        </NewPassphrase>
        <p className="or" aria-hidden="true">
          <span>{t('first.or')}</span>
        </p>
        <button type="button" className="button wide" onClick={onOpenBackup}>
          <Icon name="open" />
          {t('first.openBackup')}
        </button>
      </div>
    </main>
  );
}
