import { useState } from 'react';
import type { PasskeyAnswer, PasskeyRequest } from '../../vault/slots/passkey.ts';
import { t } from '../language.ts';
import { useApp } from '../state/app.ts';
import { said } from '../state/said.ts';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';

interface Props {
  requests: readonly PasskeyRequest[];
  /** Opens what it opens; WrongKey is said as a passkey that no longer fits. */
  open: (answer: PasskeyAnswer) => Promise<void>;
  main?: boolean;
}

/** Asks the browser for whichever of the vault's passkeys is at hand; what went wrong is said below. */
export function UsePasskey({ requests, open, main = false }: Props) {
  const { home } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    // A popup closes as soon as the browser asks: the full page asks instead.
    if (home.openFullPage) return home.openFullPage('#/codes');
    setProblem(null);
    try {
      const answer = await home.passkeys?.get(requests);
      if (answer) await open(answer);
    } catch (error) {
      setProblem(error instanceof Error && error.name === 'WrongKey' ? t('passkey.wrong') : said(error));
    }
  };
  return (
    <>
      <button type="button" className={main ? 'button main wide' : 'button wide'} onClick={() => void ask()}>
        <Icon name="key" />
        {t('unlock.passkey')}
      </button>
      {problem ? (
        <div role="alert">
          <Note tone="danger">{problem}</Note>
        </div>
      ) : null}
    </>
  );
}
