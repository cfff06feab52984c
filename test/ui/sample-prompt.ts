import type { PromptState } from '../../core/ui/prompt-port.ts';

/** The first account of the sample vault, proved at its site. */
export const candidate = {
  accountId: 'sample-0000',
  issuer: 'Sekoia.io',
  name: 'ada@example.com',
  bound: true,
  proved: true,
  backupLeft: 2,
};

/** A sign-in that takes its code, or a backup code. */
export const asking: Extract<PromptState, { kind: 'prompt' }> = {
  kind: 'prompt',
  promptId: 'p1',
  prompt: 'sign-in',
  host: 'app.sekoia.io',
  topHost: 'app.sekoia.io',
  granted: true,
  takesBackup: true,
  candidates: [candidate],
  which: false,
  refusal: null,
  resembles: null,
  offerAutomatic: null,
  stopped: null,
};
