import { GivePassphrase } from '../components/give-passphrase.tsx';
import { Mark } from '../components/mark.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { fetchOpened } from './fetch-opened.ts';
import './gate.css';

/** The passphrase, and nothing that a stranger could learn from. */
export function Unlock() {
  const app = useApp();
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('unlock.title')}</h1>
        </header>
        <GivePassphrase
          label={t('unlock.passphrase')}
          open={(passphrase) => app.unlock(passphrase)}
          wrong={t('unlock.wrong')}
          button={t('unlock.unlock')}
          busyButton={t('unlock.busy')}
          autoComplete="current-password"
          onTyping={() => void fetchOpened().catch(() => {})}
        />
      </div>
    </main>
  );
}
