import { useEffect, useState } from 'react';
import type { Bytes } from '../../bytes/bytes.ts';
import { defaultSettings, effectiveSettings } from '../../policy/settings.ts';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { Note } from '../components/note.tsx';
import { Renewal } from '../components/renewal.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';

/** The vault was opened by a recovery code or a passkey because its passphrase is forgotten: a new one, and in. */
export function AfterCode({ masterKey, secret }: { masterKey: Bytes; secret: SlotSecret }) {
  const app = useApp();
  const { keeper } = app.home;
  const [found, setFound] = useState<{ id: string; ways: readonly SlotInfo[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    // Notes that it opened, and says which of several it was.
    void keeper
      .proveSlot(masterKey, secret)
      .then(async (id) => ({ id, ways: await keeper.slots(masterKey) }))
      .then(
        (both) => !gone && setFound(both),
        (error) => !gone && setProblem(said(error)),
      );
    return () => {
      gone = true;
    };
  }, [keeper, masterKey, secret]);

  if (problem)
    return (
      <div role="alert">
        <Note tone="danger">{problem}</Note>
      </div>
    );
  if (!found) return null;
  return (
    <>
      <p>{t('forgotten.opened')}</p>
      <Renewal
        change="passphrase"
        way={null}
        ways={found.ways}
        held={{ secret, id: found.id }}
        minimum={effectiveSettings(defaultSettings, app.home.policy.now().policy).passphraseMinimumScore}
        renew={(rekeying) => keeper.rekey(masterKey, rekeying)}
        prove={(code, { open }) => keeper.proveSlot(open.masterKey, { type: 'recovery', code })}
        onDone={({ open }) =>
          void keeper
            .open(open.masterKey)
            .then(app.enter)
            .catch((error) => setProblem(said(error)))
        }
      />
    </>
  );
}
