import { useState } from 'react';
import { shownText } from '../../otp/enrolment.ts';
import type { SlotInfo } from '../../storage/ways-in.ts';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { WayName } from '../components/way-name.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

/** A passkey that opens the vault here. `fresh`: the vault was unlocked a moment ago; else the passphrase is asked for first. */
export function AddPasskey({
  ways,
  fresh = false,
  onClose,
}: {
  ways: readonly SlotInfo[];
  fresh?: boolean;
  onClose: () => void;
}) {
  const app = useApp();
  const [unlocked, setUnlocked] = useState(fresh);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const make = async () => {
    if (busy || !app.home.passkeys) return;
    setBusy(true);
    setProblem(null);
    try {
      const known = ways.flatMap(({ passkey }) => passkey ?? []);
      const made = await app.home.passkeys.create(known);
      await app.keys.addPasskey({ name: shownText(name), ...made });
      onClose();
      app.notice.set({ text: t('passkey.added'), tone: 'good', undo: null });
    } catch (error) {
      setProblem(said(error));
      setBusy(false);
    }
  };
  return (
    <Sheet title={t('ways.addPasskey')} onClose={onClose}>
      {unlocked ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <p>{t('passkey.what')}</p>
          <WayName id="passkey-name" value={name} onChange={setName} hint={t('passkey.nameHint')} />
          {problem ? (
            <div role="alert">
              <Note tone="danger">{problem}</Note>
            </div>
          ) : null}
          <button type="submit" className="button main wide" aria-disabled={busy}>
            {t(busy ? 'passkey.busy' : 'passkey.make')}
          </button>
        </form>
      ) : (
        <FreshUnlock why={t('passkey.why')} onUnlocked={() => setUnlocked(true)} />
      )}
    </Sheet>
  );
}
