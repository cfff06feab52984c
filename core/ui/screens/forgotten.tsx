import { useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import type { WaysIn } from '../../storage/ways-in.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { GiveCode } from '../components/give-code.tsx';
import { Mark } from '../components/mark.tsx';
import { Note } from '../components/note.tsx';
import { SecondCopy } from '../components/second-copy.tsx';
import { UsePasskey } from '../components/use-passkey.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { AfterCode } from './after-code.tsx';
import { Help } from './organisation.tsx';
import './gate.css';

/** A forgotten passphrase: the code of the recovery kit, or a passkey, then a new passphrase; or a file for the organisation that can open it. */
export default function Forgotten({ offers, onBack }: { offers: WaysIn; onBack: () => void }) {
  const app = useApp();
  const [opened, setOpened] = useState<{ masterKey: Bytes; secret: SlotSecret } | null>(null);
  const forbidden = app.home.policy.now().policy.passkey === 'forbidden';
  const passkeys = offers.passkeys.length > 0 && app.home.passkeys !== null && !forbidden;

  const openWith = async (secret: SlotSecret) => {
    const { masterKey } = await app.home.keeper.unlock(secret);
    setOpened({ masterKey, secret });
  };
  return (
    <main className="gate">
      <div className="gate-inner">
        <header>
          <Mark size={52} />
          <h1>{t('forgotten.title')}</h1>
        </header>
        {opened ? (
          <AfterCode {...opened} />
        ) : (
          <>
            {offers.recovery ? (
              <GiveCode
                above={<p>{t('forgotten.code')}</p>}
                open={(code) => openWith({ type: 'recovery', code })}
                button={t('fresh.continue')}
                busyButton={t('unlock.busy')}
              />
            ) : null}
            {passkeys ? (
              <UsePasskey
                requests={offers.passkeys}
                open={(answer) => openWith({ type: 'prf', ...answer })}
                main={!offers.recovery}
              />
            ) : null}
            {offers.escrow.length > 0 ? (
              <>
                <p>{t('forgotten.escrow')}</p>
                <SecondCopy />
              </>
            ) : null}
            {offers.recovery || passkeys || offers.escrow.length > 0 ? null : (
              <>
                <Note tone="warn">
                  <p>{t('forgotten.nothing')}</p>
                </Note>
                <p>{t('forgotten.stillThere')}</p>
              </>
            )}
            <Help />
            <button type="button" className="button plain wide" onClick={onBack}>
              {t('first.back')}
            </button>
          </>
        )}
      </div>
    </main>
  );
}
