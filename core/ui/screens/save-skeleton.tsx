import { useState } from 'react';
import { encodeUtf8 } from '../../bytes/text.ts';
import { Note } from '../components/note.tsx';
import { t } from '../language.ts';
import type { PageSkeleton, PromptPort } from '../prompt-port.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';

const bringIntoView = (at: HTMLElement | null) => at?.scrollIntoView({ block: 'nearest' });

/** Saves how the page is built to a file that whoever works on the detector can try it on. What is in it is shown first. */
export function SaveSkeleton({ port }: { port: PromptPort }) {
  const { home, notice } = useApp();
  const [shown, setShown] = useState<PageSkeleton | null>(null);
  const [outcome, setOutcome] = useState<'skeleton.none' | 'skeleton.saved' | null>(null);
  const make = async () => {
    const skeleton = await port.skeleton().catch(() => null);
    setShown(skeleton);
    setOutcome(skeleton ? null : 'skeleton.none');
  };
  const save = async ({ json }: PageSkeleton) => {
    try {
      await home.files.save('watchword-page.jsonl', encodeUtf8(json));
      setShown(null);
      setOutcome('skeleton.saved');
    } catch (error) {
      notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  return (
    <>
      {shown ? (
        <fieldset className="skeleton" ref={bringIntoView}>
          <legend className="small">{t('skeleton.make')}</legend>
          <p className="small muted">{t('skeleton.what', { elements: shown.elements })}</p>
          <p className="small">{t('skeleton.marked', { fields: shown.fields })}</p>
          <textarea
            className="input small"
            readOnly
            rows={6}
            aria-label={t('skeleton.words')}
            value={shown.words.join('\n')}
          />
          <div className="skeleton-actions">
            <button type="button" className="button" onClick={() => void save(shown)}>
              {t('skeleton.save')}
            </button>
            <button type="button" className="button plain" onClick={() => setShown(null)}>
              {t('skeleton.cancel')}
            </button>
          </div>
        </fieldset>
      ) : (
        <button type="button" className="button plain" onClick={() => void make()}>
          {t('skeleton.make')}
        </button>
      )}
      <div role="status">
        {outcome ? <Note tone={outcome === 'skeleton.none' ? 'warn' : 'good'}>{t(outcome)}</Note> : null}
      </div>
    </>
  );
}
