import { useState } from 'react';
import { Sheet } from '../components/sheet.tsx';
import { TakeKit } from '../components/take-kit.tsx';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

/** One recovery kit more. `made`: its code, where it was made already; else the passphrase is asked for first. */
export function MakeKit({ made = null, onClose }: { made?: string | null; onClose: () => void }) {
  const app = useApp();
  const [code, setCode] = useState(made);
  const done = (tried: boolean) => {
    onClose();
    app.notice.set({ text: t(tried ? 'kit.works' : 'kit.untried'), tone: tried ? 'good' : 'warn', undo: null });
  };
  return (
    <Sheet title={t('kit.title')} onClose={onClose}>
      {code ? (
        <TakeKit code={code} prove={(typed) => app.keys.prove({ type: 'recovery', code: typed })} onDone={done} />
      ) : (
        <FreshUnlock why={t('kit.why')} onUnlocked={async () => setCode(await app.keys.addCode())} />
      )}
    </Sheet>
  );
}
