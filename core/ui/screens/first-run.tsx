import { useState } from 'react';
import { defaultSettings, effectiveSettings } from '../../policy/settings.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { NewPassphrase } from '../components/new-passphrase.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { fetchOpened } from './fetch-opened.ts';
import { OpenBackup } from './open-backup.tsx';
import './gate.css';

/** The first screen there ever is: what this is, and one passphrase. Nothing else is asked that can wait. */
export function FirstRun() {
  const [opening, setOpening] = useState(false);
  return opening ? <OpenBackup onBack={() => setOpening(false)} /> : <Create onOpenBackup={() => setOpening(true)} />;
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
          minimum={effectiveSettings(defaultSettings, app.home.policy).passphraseMinimumScore}
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
