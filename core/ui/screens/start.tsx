import { useState } from 'react';
import type { Needed } from '../../policy/required.ts';
import type { Vault } from '../../vault/vault.ts';
import { Offer } from '../components/offer.tsx';
import { Screen } from '../components/screen.tsx';
import { WaysUnread } from '../components/ways-unread.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { isJustUnlocked } from '../state/just-unlocked.ts';
import { said } from '../state/said.ts';
import { usePasskeysHere } from '../state/use-passkeys-here.ts';
import { useReadWays } from '../state/use-ways.ts';
import { AddPasskey } from './add-passkey.tsx';
import { MakeKit } from './make-kit.tsx';
import { OfferEscrow } from './offer-escrow.tsx';

interface Props {
  vault: Vault;
  /** Only these, and they cannot wait: an administrator requires them. */
  needed?: readonly Needed[];
  /** Goes on from there; null while something is missing. */
  onGoOn?: (() => void) | null;
}

/** A passkey where there can be one, and the recovery kit; the passphrase comes first, unless it came a moment ago. Both can wait, unless they are `needed`. */
export function Start({ vault, needed, onGoOn = null }: Props) {
  const app = useApp();
  const { ways, failed, again } = useReadWays(vault.rev);
  const passkeys = usePasskeysHere();
  const [layer, setLayer] = useState<{ fresh: boolean } | { code: string | null } | null>(null);
  const has = (type: string) => ways?.some((way) => way.type === type) === true;
  const close = () => setLayer(null);
  const makeKit = async () => {
    try {
      setLayer({ code: (await isJustUnlocked(app.home)) ? await app.keys.addCode() : null });
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  const addPasskey = async () => setLayer({ fresh: await isJustUnlocked(app.home) });
  const { passkey, escrowKey } = settingsOf(vault, app.home);
  const offersPasskey = passkeys === true && passkey !== 'forbidden';
  const all = has('recovery') && (has('prf') || !offersPasskey);
  const offers = (type: Needed) => needed === undefined || needed.includes(type);
  const title = t(needed ? 'required.title' : 'start.title');
  const later = (
    <button
      type="button"
      className={all ? 'button main wide' : 'button wide'}
      onClick={() => app.router.go({ screen: 'codes' })}
    >
      {t(all ? 'start.done' : 'start.later')}
    </button>
  );
  if (failed)
    return (
      <Screen title={title}>
        <WaysUnread what="ways.unread" onAgain={again} />
        {needed ? null : later}
      </Screen>
    );
  // What there is to press comes at once, when it is known: nothing moves under a finger.
  if (passkeys === null || ways === null) return <Screen title={title}>{null}</Screen>;
  return (
    <Screen title={title}>
      <p className="muted">{t(needed ? 'required.what' : 'start.what')}</p>
      <div className="card section-card">
        {offers('recovery') ? (
          <Offer
            icon="paper"
            done={has('recovery')}
            title={t('kit.title')}
            what={t('start.kitWhat')}
            button={t('start.makeKit')}
            onPress={() => void makeKit()}
          />
        ) : null}
        {offersPasskey && offers('prf') ? (
          <Offer
            icon="key"
            done={has('prf')}
            title={t('way.prf')}
            what={t('start.passkeyWhat')}
            button={t('ways.addPasskey')}
            onPress={() => void addPasskey()}
          />
        ) : null}
        {escrowKey && needed?.includes('escrow') ? <OfferEscrow publicKey={escrowKey} ways={ways} /> : null}
      </div>
      {needed ? (
        <button type="button" className="button main wide" disabled={onGoOn === null} onClick={() => onGoOn?.()}>
          {t('required.goOn')}
        </button>
      ) : (
        later
      )}
      {layer && 'fresh' in layer ? <AddPasskey ways={ways} fresh={layer.fresh} onClose={close} /> : null}
      {layer && 'code' in layer ? <MakeKit made={layer.code} onClose={close} /> : null}
    </Screen>
  );
}
