import { useState } from 'react';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import type { PromptPort } from '../prompt-port.ts';
import { SaveSkeleton } from './save-skeleton.tsx';

/** The way out where the field was not found (`found` false), or another one was: the person clicks into the right one and says so. */
export function WrongField({ port, found, onUsed }: { port: PromptPort; found: boolean; onUsed: () => void }) {
  const [missing, setMissing] = useState(false);
  const use = async () => {
    const used = await port.takeField().catch(() => false);
    setMissing(!used);
    if (used) onUsed();
  };
  return (
    <details className="wrong-field">
      <summary className="small muted">{t(found ? 'field.wrong' : 'field.missing')}</summary>
      <p className="small muted">{t('field.how')}</p>
      <button type="button" className="button" onClick={() => void use()}>
        {t('field.use')}
      </button>
      <div role="status">{missing ? <Note tone="warn">{t('field.none')}</Note> : null}</div>
      <SaveSkeleton port={port} />
    </details>
  );
}
