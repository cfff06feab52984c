import { useState } from 'react';
import { NewPassphrase } from '../components/new-passphrase.tsx';
import { Note } from '../components/note.tsx';
import { Sheet } from '../components/sheet.tsx';
import { t } from '../language.ts';
import { settingsOf, useApp } from '../state/app.ts';
import { FreshUnlock } from './fresh-unlock.tsx';

/** A new passphrase, after the old one. Says what it does not change. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const [unlocked, setUnlocked] = useState(false);
  const session = app.session.get();
  const change = async (passphrase: string) => {
    await app.changePassphrase(passphrase);
    onClose();
    app.notice.set({ text: t('change.done'), tone: 'good', undo: null });
  };
  return (
    <Sheet title={t('settings.passphrase')} onClose={onClose}>
      {unlocked && session.kind === 'open' ? (
        <NewPassphrase
          label={t('change.next')}
          minimum={settingsOf(session.open.vault, app.home).passphraseMinimumScore}
          save={change}
          button={t('change.change')}
          busyButton={t('change.busy')}
          autoFocus
        >
          <Note>{t('change.olderFiles')}</Note>
        </NewPassphrase>
      ) : (
        <FreshUnlock why={t('change.why')} onUnlocked={() => setUnlocked(true)} />
      )}
    </Sheet>
  );
}
