import { lazy, Suspense, useEffect, useState } from 'react';
import type { WaysIn } from '../../storage/ways-in.ts';
import { GivePassphrase } from '../components/give-passphrase.tsx';
import { Mark } from '../components/mark.tsx';
import { UsePasskey } from '../components/use-passkey.tsx';
import { speakAll, t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { usePasskeysHere } from '../state/use-passkeys-here.ts';
import { fetchOpened } from './fetch-opened.ts';
import './gate.css';

const Forgotten = lazy(() => speakAll().then(() => import('./forgotten.tsx')));
const nothing: WaysIn = { recovery: false, passkeys: [], escrow: [] };

/** The passphrase, or a passkey, and the way out for who forgot; nothing that a stranger could learn from. */
export function Unlock() {
  const app = useApp();
  const offers = useOffers();
  const passkeysHere = usePasskeysHere();
  const [forgotten, setForgotten] = useState(app.router.route.get().screen === 'forgotten');
  if (forgotten)
    return (
      <Suspense fallback={null}>
        <Forgotten offers={offers} onBack={() => setForgotten(false)} />
      </Suspense>
    );

  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('unlock.title')}</h1>
        </header>
        <GivePassphrase
          label={t('unlock.passphrase')}
          open={(passphrase) => app.unlock({ type: 'password', passphrase })}
          wrong={t('unlock.wrong')}
          button={t('unlock.unlock')}
          busyButton={t('unlock.busy')}
          autoComplete="current-password"
          onTyping={() => void fetchOpened().catch(() => {})}
        />
        {offers.passkeys.length > 0 && passkeysHere && app.home.policy.now().policy.passkey !== 'forbidden' ? (
          <UsePasskey requests={offers.passkeys} open={(answer) => app.unlock({ type: 'prf', ...answer })} />
        ) : null}
        <button
          type="button"
          className="button plain wide"
          onClick={() => (app.home.openFullPage ? app.home.openFullPage('#/forgotten') : setForgotten(true))}
        >
          {t('unlock.forgotten')}
        </button>
      </div>
    </main>
  );
}

/** What else opens the vault, as its header says. */
function useOffers(): WaysIn {
  const { keeper } = useApp().home;
  const [offers, setOffers] = useState(nothing);
  useEffect(() => {
    let gone = false;
    void keeper.waysIn().then(
      (found) => !gone && setOffers(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [keeper]);
  return offers;
}
