import { type KeyboardEvent, useState } from 'react';
import { SpelledCode } from '../components/digits.tsx';
import { Guarded } from '../components/guarded.tsx';
import { Icon } from '../components/icon.tsx';
import { Note } from '../components/note.tsx';
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
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDismiss();
  };
  return (
    <section className="prompt" aria-label={t('keepPrompt.title')} onKeyDown={leave}>
      <header className="prompt-top">
        <div>
          <h2>{t('keepPrompt.title')}</h2>
          <p className="prompt-host">
            <bdi>{prompt.issuer}</bdi>
            {' · '}
            <bdi>{prompt.host}</bdi>
          </p>
        </div>
        <button type="button" className="icon-button" aria-label={t('prompt.dismiss')} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      </header>
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
    </section>
  );
}
