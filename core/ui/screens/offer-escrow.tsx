import { useState } from 'react';
import type { SlotInfo } from '../../storage/ways-in.ts';
import { KeyFingerprint } from '../components/key-fingerprint.tsx';
import { Offer } from '../components/offer.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { isJustUnlocked } from '../state/just-unlocked.ts';
import { said } from '../state/said.ts';
import { FreshUnlock } from './fresh-unlock.tsx';
import { RenewKeys } from './renew-keys.tsx';

/** Whose keys an organisation had before it named this one: they open the vault until they are taken out. */
export function earlierKeys(ways: readonly SlotInfo[], publicKey: string): readonly SlotInfo[] {
  return ways.filter(({ escrowKey }) => escrowKey !== null && escrowKey !== publicKey);
}

/** The organisation will be able to open the vault: said with its key's fingerprint, and agreed to; the passphrase comes first, unless it came a moment ago. Then its earlier key can go. */
export function OfferEscrow({ publicKey, ways }: { publicKey: string; ways: readonly SlotInfo[] }) {
  const app = useApp();
  const [removing, setRemoving] = useState<SlotInfo | null>(null);
  const [asking, setAsking] = useState(false);
  const agreed = ways.some(({ escrowKey }) => escrowKey === publicKey);
  const [earlier] = earlierKeys(ways, publicKey);
  const add = async () => {
    try {
      await app.keys.addEscrow(publicKey);
    } catch (error) {
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
    setAsking(false);
  };
  // A way in like any other: whoever finds the vault open does not add one.
  const agree = async () => ((await isJustUnlocked(app.home)) ? add() : setAsking(true));
  return (
    <>
      <Offer
        icon="shield"
        done={agreed}
        title={t('organisation.title')}
        button={t('escrow.agree')}
        onPress={() => void agree()}
      >
        <p>{t('escrow.what')}</p>
        <p>
          <KeyFingerprint publicKey={publicKey} />
        </p>
      </Offer>
      {agreed && earlier?.escrowKey ? (
        <Offer
          icon="shield"
          done={false}
          title={t('escrow.earlier')}
          what={t('escrow.earlierWhat')}
          button={t('way.remove')}
          onPress={() => setRemoving(earlier)}
        >
          <p>
            <KeyFingerprint publicKey={earlier.escrowKey} />
          </p>
        </Offer>
      ) : null}
      {asking ? (
        <Sheet title={t('organisation.title')} onClose={() => setAsking(false)}>
          <FreshUnlock why={t('escrow.why')} onUnlocked={add} />
        </Sheet>
      ) : null}
      {removing ? <RenewKeys change="remove" way={removing} ways={ways} onClose={() => setRemoving(null)} /> : null}
    </>
  );
}
