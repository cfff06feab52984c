import { useState } from 'react';
import { SpelledCode } from '../components/digits.tsx';
import { Guarded } from '../components/guarded.tsx';
import { Note } from '../components/note.tsx';
import { PromptCard } from '../components/prompt-card.tsx';
import { t } from '../language.ts';
import type { PromptPort, PromptState } from '../prompt-port.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import './account.css';

type Showing = Extract<PromptState, { kind: 'backup-codes' }>;

/** A page shows backup codes: they are shown here as they were read, and kept with one press. */
export function PromptCodes({ prompt, port, onDismiss }: { prompt: Showing; port: PromptPort; onDismiss: () => void }) {
  const app = useApp();
  const [state, setState] = useState<'asking' | 'keeping' | 'kept'>('asking');
  const count = prompt.codes.length;
  const keep = async () => {
    if (state !== 'asking') return;
    setState('keeping');
    try {
      await port.keepCodes(prompt.promptId, prompt.accountId, prompt.codes);
      setState('kept');
      // This panel goes as soon as the page in front is asked again; what was done must be said where it stays.
      app.notice.set({ text: t('keep.kept', { count }), tone: 'good', undo: null });
    } catch (error) {
      setState('asking');
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  return (
    <PromptCard
      title={t('keepPrompt.title')}
      where={
        <>
          <bdi>{prompt.issuer}</bdi>
          {' · '}
          <bdi>{prompt.host}</bdi>
        </>
      }
      onDismiss={onDismiss}
    >
      {state === 'kept' ? null : (
        <Guarded about={prompt.promptId} className="prompt-body">
          <ul className="prompt-codes secret">
            {prompt.codes.map((code) => (
              <li key={code}>
                <SpelledCode code={code} />
              </li>
            ))}
          </ul>
          {prompt.replaces > 0 ? <Note tone="warn">{t('keep.replaces', { left: prompt.replaces })}</Note> : null}
          <button
            type="button"
            className="button main wide"
            aria-disabled={state === 'keeping'}
            onClick={() => void keep()}
          >
            {t('keepPrompt.keep', { count })}
          </button>
        </Guarded>
      )}
    </PromptCard>
  );
}
