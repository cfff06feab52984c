import { useCallback, useEffect, useRef, useState } from 'react';
import type { Vault } from '../../vault/vault.ts';
import { Note } from '../components/note.tsx';
import { Host, PromptCard } from '../components/prompt-card.tsx';
import { t } from '../language.ts';
import type { PromptPort, PromptState, Replacement } from '../prompt-port.ts';
import { useApp } from '../state/app.ts';
import { Allow } from './prompt-allow.tsx';
import { PromptCodes } from './prompt-codes.tsx';
import { PromptEnrolment } from './prompt-enrolment.tsx';
import { PromptFill } from './prompt-fill.tsx';
import { PromptReplace } from './prompt-replace.tsx';
import { WrongField } from './wrong-field.tsx';
import './prompt.css';

/** What the page in front asks for, above everything else, and whether an account may go that was enrolled anew. Nothing in a home without a page in front. */
export function Prompt({ vault }: { vault: Vault }) {
  const { home } = useApp();
  return home.prompt ? <PromptIn port={home.prompt} vault={vault} /> : null;
}

function PromptIn({ port, vault }: { port: PromptPort; vault: Vault }) {
  const { state, due, reread } = usePrompt(port);
  const [put, setPut] = useState<string | null>(null);
  const dismiss = (promptId: string) => {
    setPut(promptId);
    void port.dismiss(promptId);
  };
  return (
    <>
      <PromptOf state={state} put={put} port={port} vault={vault} onDismiss={dismiss} reread={reread} />
      {due ? <PromptReplace key={due.newId} due={due} port={port} vault={vault} onSettled={reread} /> : null}
    </>
  );
}

interface Shown {
  state: PromptState | null;
  /** The prompt that was sent away a moment ago. */
  put: string | null;
  port: PromptPort;
  vault: Vault;
  onDismiss: (promptId: string) => void;
  reread: () => void;
}

function PromptOf({ state, put, port, vault, onDismiss, reread }: Shown) {
  if (!state || state.kind === 'unreachable') return null;
  if (state.kind === 'nothing') {
    const { host, granted, stopped } = state;
    return (
      <>
        {stopped && stopped !== put ? <NoPrompt onUnderstood={() => onDismiss(stopped)} /> : null}
        {granted ? null : <Allow host={host} port={port} onAllowed={reread} />}
        {host === '' ? null : <WrongField port={port} found={false} onUsed={reread} />}
      </>
    );
  }
  const { promptId } = state;
  if (promptId === put) return null;
  const dismiss = () => onDismiss(promptId);
  switch (state.kind) {
    case 'prompt':
      return (
        <PromptFill key={promptId} prompt={state} port={port} vault={vault} onDismiss={dismiss} onAllowed={reread} />
      );
    case 'enrolment':
      return <PromptEnrolment key={promptId} prompt={state} port={port} vault={vault} onDismiss={dismiss} />;
    case 'no-account-in-picture':
      return (
        <PromptCard title={t('picture.title')} where={<Host host={state.host} />} onDismiss={dismiss}>
          <Note tone="warn">{t('picture.none')}</Note>
        </PromptCard>
      );
    case 'backup-codes':
      return <PromptCodes key={promptId} prompt={state} port={port} onDismiss={dismiss} />;
  }
}

/** A command found nothing to fill. */
function NoPrompt({ onUnderstood }: { onUnderstood: () => void }) {
  return (
    <div className="banner">
      <Note
        tone="warn"
        actions={
          <button type="button" className="button plain" onClick={onUnderstood}>
            {t('banner.understood')}
          </button>
        }
      >
        {t('stopped.noPrompt')}
      </Note>
    </div>
  );
}

function usePrompt(port: PromptPort): { state: PromptState | null; due: Replacement | null; reread: () => void } {
  const [state, setState] = useState<PromptState | null>(null);
  const [due, setDue] = useState<Replacement | null>(null);
  const looks = useRef(0);
  const reread = useCallback(() => {
    looks.current += 1;
    const look = looks.current;
    // The newest question counts, whichever is answered last; one that got no answer leaves what is shown.
    const newest =
      <T,>(show: (value: T) => void) =>
      (value: T) => {
        if (look === looks.current) show(value);
      };
    port.get().then(newest(setState), () => {});
    port.replacement().then(newest(setDue), () => {});
  }, [port]);
  useEffect(() => {
    reread();
    return port.watch(reread);
  }, [port, reread]);
  return { state, due, reread };
}
