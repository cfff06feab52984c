import { useState } from 'react';
import type { Vault } from '../../vault/vault.ts';
import { CodePreview } from '../components/code-preview.tsx';
import { Guarded } from '../components/guarded.tsx';
import { Note } from '../components/note.tsx';
import { Host, PromptCard } from '../components/prompt-card.tsx';
import { t } from '../language.ts';
import type { FillResult, PromptPort, PromptState } from '../prompt-port.ts';
import { fullTitleOf, titleOf } from '../state/accounts.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { NameFields } from './name-fields.tsx';

type Enrolling = Extract<PromptState, { kind: 'enrolment' }>;

/** A page shows a new second factor: whose, its code, and "Add and fill". */
export function PromptEnrolment({
  prompt,
  port,
  vault,
  onDismiss,
}: {
  prompt: Enrolling;
  port: PromptPort;
  vault: Vault;
  onDismiss: () => void;
}) {
  const app = useApp();
  const { enrolment } = prompt;
  const [names, setNames] = useState({ issuer: enrolment.issuer, name: enrolment.name });
  const [editing, setEditing] = useState(enrolment.issuer === '' && enrolment.name === '');
  const [result, setResult] = useState<FillResult | 'adding' | null>(null);
  const twin = prompt.duplicateOf ? vault.accounts[prompt.duplicateOf] : undefined;
  const rival = prompt.rivalOf ? vault.accounts[prompt.rivalOf] : undefined;
  const done = result !== null && result !== 'adding' && result.ok;

  const add = async () => {
    if (result === 'adding') return;
    setResult('adding');
    try {
      const added = await port.addAndFill(prompt.promptId, { ...enrolment, ...names });
      setResult(added);
      // The panel goes when the page has moved on; that it worked is said where it stays to be read.
      if (added.ok) {
        const filled = prompt.hasConfirmField && added.took;
        app.notice.set({ text: t(filled ? 'enrol.addedAndFilled' : 'enrol.added'), tone: 'good', undo: null });
      }
    } catch (error) {
      setResult(null);
      app.notice.set({ text: said(error), tone: 'danger', undo: null });
    }
  };
  return (
    <PromptCard title={t('enrol.title')} where={<Host host={prompt.host} />} onDismiss={onDismiss}>
      {done ? null : (
        <Guarded about={prompt.promptId} className="prompt-body">
          {editing ? (
            <NameFields value={names} onChange={setNames} />
          ) : (
            <div className="prompt-account">
              <div className="prompt-who">
                <bdi className="issuer">{titleOf(names)}</bdi>
                {names.issuer && names.name ? <bdi className="small muted">{names.name}</bdi> : null}
              </div>
              <button type="button" className="button plain" onClick={() => setEditing(true)}>
                {t('account.edit')}
              </button>
            </div>
          )}
          <CodePreview otp={enrolment.otp} />
          {prompt.elsewhere ? <Note tone="warn">{t('enrol.elsewhere')}</Note> : null}
          {rival ? <Note>{t('enrol.rival', { account: fullTitleOf(rival) })}</Note> : null}
          {twin ? <Note tone="warn">{t('found.duplicateOne', { account: titleOf(twin) })}</Note> : null}
          {enrolment.warnings.map((warning) => (
            <Note key={warning} tone="warn">
              {t(`warning.${warning}`)}
            </Note>
          ))}
          <button
            type="button"
            className="button main wide"
            aria-disabled={result === 'adding'}
            onClick={() => void add()}
          >
            {t(prompt.hasConfirmField ? 'enrol.addAndFill' : 'enrol.add')}
          </button>
          <p className="small muted">{t('enrol.binds', { host: prompt.host })}</p>
        </Guarded>
      )}
      <div role="status">
        {result && result !== 'adding' && !result.ok ? (
          <Note tone="warn">{t(`refusal.${result.why}`, { host: prompt.host, known: '' })}</Note>
        ) : null}
      </div>
    </PromptCard>
  );
}
