import { useState } from 'react';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { Vault } from '../../vault/vault.ts';
import { Icon } from '../components/icon.tsx';
import { KeyFingerprint } from '../components/key-fingerprint.tsx';
import { Screen, Section } from '../components/screen.tsx';
import { WaysUnread } from '../components/ways-unread.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { usePasskeysHere } from '../state/use-passkeys-here.ts';
import { useReadWays } from '../state/use-ways.ts';
import { iconOf, wayHint, wayTitle } from '../state/ways.ts';
import { AddPasskey } from './add-passkey.tsx';
import { MakeKit } from './make-kit.tsx';
import { RenewKeys } from './renew-keys.tsx';
import { TryKit } from './try-kit.tsx';
import { WayIn } from './way-in.tsx';

type Layer =
  | 'kit'
  | 'passkey'
  | 'try'
  | 'passphrase'
  | 'leaked'
  | { readonly change: 'remove' | 'replace'; way: SlotInfo };

/** Everything that opens the vault: what there is, what is missing, and what can be done about each. */
export function WaysIn({ vault }: { vault: Vault }) {
  const app = useApp();
  const { ways, failed, again } = useReadWays(vault.rev);
  const passkeys = usePasskeysHere();
  const { passkey, recoveryKitRequired, escrowKey } = settingsOf(vault, app.home);
  const [chosen, setChosen] = useState<SlotInfo | null>(null);
  const [layer, setLayer] = useState<Layer | null>(null);
  const close = () => setLayer(null);
  // Nothing is added or renewed either: what is not known would be left out of it.
  if (!ways)
    return <Screen title={t('ways.title')}>{failed ? <WaysUnread what="ways.unread" onAgain={again} /> : null}</Screen>;
  // What is required is replaced, never the last one removed.
  const isNeeded = (way: SlotInfo) =>
    (way.escrowKey !== null && way.escrowKey === escrowKey) ||
    (((way.type === 'recovery' && recoveryKitRequired) || (way.type === 'prf' && passkey === 'required')) &&
      ways.filter(({ type }) => type === way.type).length === 1);
  return (
    <Screen title={t('ways.title')}>
      <Section title={t('ways.these')}>
        {ways.map((way) => (
          <button type="button" className="line line-button" key={way.id} onClick={() => setChosen(way)}>
            <Icon name={iconOf(way)} />
            <span className="line-text">
              <bdi>{wayTitle(way)}</bdi>
              <span className="small muted">{wayHint(way, app.home.now())}</span>
              {way.escrowKey ? <KeyFingerprint publicKey={way.escrowKey} /> : null}
            </span>
            <Icon name="forward" />
          </button>
        ))}
      </Section>
      <Section title={t('ways.more')}>
        <button type="button" className="line line-button" onClick={() => setLayer('kit')}>
          <span className="line-text">
            {t('ways.addKit')}
            <span className="small muted">{t('ways.addKitWhat')}</span>
          </span>
          <Icon name="plus" />
        </button>
        {passkey === 'forbidden' ? (
          <p className="pad small muted">{t('ways.noPasskeysByPolicy')}</p>
        ) : passkeys ? (
          <button type="button" className="line line-button" onClick={() => setLayer('passkey')}>
            <span className="line-text">
              {t('ways.addPasskey')}
              <span className="small muted">{t('ways.addPasskeyWhat')}</span>
            </span>
            <Icon name="plus" />
          </button>
        ) : passkeys === false ? (
          <p className="pad small muted">{t(app.home.passkeys ? 'ways.noPasskeys' : 'ways.noPasskeysFirefox')}</p>
        ) : null}
      </Section>
      <Section title={t('ways.leaked')}>
        <button type="button" className="line line-button danger" onClick={() => setLayer('leaked')}>
          <span className="line-text">
            {t('ways.renewAll')}
            <span className="small muted">{t('ways.renewAllWhat')}</span>
          </span>
          <Icon name="forward" />
        </button>
      </Section>
      {chosen ? (
        <WayIn way={chosen} needed={isNeeded(chosen)} onAct={setLayer} onClose={() => setChosen(null)} />
      ) : null}
      {layer === 'kit' ? <MakeKit onClose={close} /> : null}
      {layer === 'try' ? <TryKit onClose={close} /> : null}
      {layer === 'passkey' ? <AddPasskey ways={ways} onClose={close} /> : null}
      {layer === 'passphrase' || layer === 'leaked' ? (
        <RenewKeys change={layer} way={null} ways={ways} onClose={close} />
      ) : null}
      {layer !== null && typeof layer === 'object' ? (
        <RenewKeys change={layer.change} way={layer.way} ways={ways} onClose={close} />
      ) : null}
    </Screen>
  );
}
