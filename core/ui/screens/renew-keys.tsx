import { useState } from 'react';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { type Change, Renewal } from '../components/renewal.tsx';
import { Sheet } from '../components/sheet.tsx';
import { type MessageId, t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { wayTitle } from '../state/ways.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

const titles: Record<Change, MessageId> = {
  passphrase: 'settings.passphrase',
  leaked: 'ways.renewAll',
  remove: 'way.removeOne',
  replace: 'way.replaceOne',
};

/** A way in is replaced or removed, or all of them: first what will be lost and the passphrase once more. */
export function RenewKeys({
  change,
  way,
  ways,
  onClose,
}: {
  change: Change;
  way: SlotInfo | null;
  ways: readonly SlotInfo[];
  onClose: () => void;
}) {
  const app = useApp();
  const [held, setHeld] = useState<SlotSecret | null>(null);
  const session = app.session.get();
  const name = way ? wayTitle(way) : '';
  return (
    <Sheet title={t(titles[change], { way: name })} onClose={onClose}>
      {held && session.kind === 'open' ? (
        <Renewal
          change={change}
          way={way}
          ways={ways}
          held={{ secret: held, id: null }}
          minimum={settingsOf(session.open.vault, app.home).passphraseMinimumScore}
          renew={(rekeying) => app.keys.renew(rekeying)}
          prove={(code) => app.keys.prove({ type: 'recovery', code })}
          onDone={() => {
            onClose();
            app.notice.set({
              text: t(change === 'passphrase' ? 'change.done' : 'renew.done'),
              tone: 'good',
              undo: null,
            });
          }}
        />
      ) : (
        <FreshUnlock
          why={t(why(change, way), { way: name })}
          onUnlocked={(passphrase) => setHeld({ type: 'password', passphrase })}
        />
      )}
    </Sheet>
  );
}

function why(change: Change, way: SlotInfo | null): MessageId {
  if (change === 'passphrase') return 'change.why';
  if (change === 'leaked') return 'renew.leakedWhy';
  if (change === 'replace') return 'renew.replaceWhy';
  if (way?.type === 'escrow') return 'renew.removeEscrowWhy';
  return way?.type === 'recovery' ? 'renew.removeCodeWhy' : 'renew.removePasskeyWhy';
}
