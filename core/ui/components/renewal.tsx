import { useState } from 'react';
import type { Rekeyed } from '../../storage/keeper.ts';
import type { Rekeying } from '../../storage/rekey.ts';
import type { SlotInfo } from '../../storage/ways-in.ts';
import type { SlotSecret } from '../../vault/slots/slot.ts';
import { type MessageId, t } from '../language.ts';
import { wayTitle } from '../state/ways.ts';
import { KeepWays } from './keep-ways.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { Note } from './note.tsx';
import { TakeKit } from './take-kit.tsx';

/** What a new master key is made for. `leaked`: everything is new, and earlier states go. */
export type Change = 'passphrase' | 'leaked' | 'remove' | 'replace';

interface Props {
  change: Change;
  /** The one to remove or replace. */
  way: SlotInfo | null;
  ways: readonly SlotInfo[];
  /** What just opened the vault, and which way in that was. */
  held: { readonly secret: SlotSecret; readonly id: string | null };
  /** The score, 0 to 4, that a new passphrase must reach. */
  minimum: number;
  renew: (rekeying: Rekeying) => Promise<Rekeyed>;
  prove: (code: string, rekeyed: Rekeyed) => Promise<unknown>;
  onDone: (rekeyed: Rekeyed) => void;
}

const answers: Record<Change, MessageId> = {
  passphrase: 'change.change',
  leaked: 'ways.renewAll',
  remove: 'way.remove',
  replace: 'way.replace',
};

/** A new master key, step by step: the new passphrase, what else is to stay, then the kits that were made anew and what was lost. */
export function Renewal({ change, way, ways, held, minimum, renew, prove, onDone }: Props) {
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [rekeyed, setRekeyed] = useState<Rekeyed | null>(null);
  const [taken, setTaken] = useState(0);
  const choosing = change === 'passphrase' || change === 'leaked';
  const others = ways.filter(
    ({ id, type }) => id !== way?.id && type !== 'password' && (change === 'leaked' || id !== held.id),
  );

  const run = async (chosen: string | null, kept: readonly SlotSecret[]) => {
    // The old passphrase goes with a new one; after a leak every code on paper goes as well.
    const heldStays = held.secret.type === 'password' ? !choosing : change !== 'leaked';
    const result = await renew({
      keep: heldStays ? [held.secret, ...kept] : kept,
      ...(chosen === null ? {} : { passphrase: chosen }),
      ...(change === 'remove' && way ? { remove: way.id } : {}),
      ...(change === 'leaked' ? { leaked: true } : {}),
    });
    if (result.codes.length + result.lost.length === 0) onDone(result);
    else setRekeyed(result);
  };

  const code = rekeyed?.codes[taken];
  if (rekeyed && code)
    return (
      <>
        <Note>{t('renew.newKit', { kit: code.name || t('way.recovery') })}</Note>
        <TakeKit
          key={code.id}
          code={code.code}
          prove={(typed) => prove(typed, rekeyed)}
          onDone={() => {
            setTaken(taken + 1);
            if (taken + 1 === rekeyed.codes.length && rekeyed.lost.length === 0) onDone(rekeyed);
          }}
        />
      </>
    );
  if (rekeyed)
    return (
      <>
        <Note tone="warn">
          <p>{t('renew.lost')}</p>
          <ul>
            {rekeyed.lost.map((one) => (
              <li key={one.id}>
                <bdi>{wayTitle(one)}</bdi>
              </li>
            ))}
          </ul>
        </Note>
        <button type="button" className="button main wide" onClick={() => onDone(rekeyed)}>
          {t('banner.understood')}
        </button>
      </>
    );
  if (choosing && passphrase === null)
    return (
      <NewPassphrase
        label={t('change.next')}
        minimum={minimum}
        save={async (chosen) => {
          if (others.length === 0) await run(chosen, []);
          else setPassphrase(chosen);
        }}
        button={t(others.length === 0 ? answers[change] : 'fresh.continue')}
        busyButton={t('change.busy')}
        autoFocus
      >
        <Note>{t('change.olderFiles')}</Note>
      </NewPassphrase>
    );
  return (
    <KeepWays
      ways={others}
      codesToo={change !== 'leaked'}
      button={t(answers[change])}
      danger={change === 'remove'}
      go={(kept) => run(passphrase, kept)}
    />
  );
}
