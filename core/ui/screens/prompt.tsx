import { useCallback, useEffect, useState } from 'react';
import type { Vault } from '../../vault/vault.ts';
import type { PromptPort, PromptState } from '../prompt-port.ts';
import { useApp } from '../state/app.ts';
import { Allow } from './prompt-allow.tsx';
import { PromptCodes } from './prompt-codes.tsx';
import { PromptEnrolment } from './prompt-enrolment.tsx';
import { PromptFill } from './prompt-fill.tsx';
import './prompt.css';

/** What the page in front asks for, above everything else. Nothing in a home without a page in front. */
export function Prompt({ vault }: { vault: Vault }) {
  const { home } = useApp();
  return home.prompt ? <PromptIn port={home.prompt} vault={vault} /> : null;
}

function PromptIn({ port, vault }: { port: PromptPort; vault: Vault }) {
  const { state, reread } = usePrompt(port);
  const [put, setPut] = useState<string | null>(null);
  if (!state || state.kind === 'unreachable') return null;
  if (state.kind === 'nothing')
    return state.granted ? null : <Allow host={state.host} port={port} onAllowed={reread} />;
  if (state.promptId === put) return null;
  const dismiss = () => {
    setPut(state.promptId);
    void port.dismiss(state.promptId);
  };
  switch (state.kind) {
    case 'prompt':
      return (
        <PromptFill
          key={state.promptId}
          prompt={state}
          port={port}
          vault={vault}
          onDismiss={dismiss}
          onAllowed={reread}
        />
      );
    case 'enrolment':
      return <PromptEnrolment key={state.promptId} prompt={state} port={port} vault={vault} onDismiss={dismiss} />;
    case 'backup-codes':
      return <PromptCodes key={state.promptId} prompt={state} port={port} onDismiss={dismiss} />;
  }
}

function usePrompt(port: PromptPort): { state: PromptState | null; reread: () => void } {
  const [state, setState] = useState<PromptState | null>(null);
  const reread = useCallback(() => {
    void port.get().then(setState, () => setState(null));
  }, [port]);
  useEffect(() => {
    reread();
    return port.watch(reread);
  }, [port, reread]);
  return { state, reread };
}
