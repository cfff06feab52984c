import type { Profile } from './profile.ts';

/** indigo.ai: after the password it sends a code by phone or e-mail, so nothing of ours fits its prompt. Host from its API and widget documents. */
export const indigo: Profile = {
  id: 'indigo',
  name: 'indigo.ai',
  hosts: ['platform.indigo.ai'],
  issuers: ['indigo.ai', 'indigo'],
  accepts: [],
  pages: [
    { path: /^\/login\/code\/?$/, kind: 'sent-code' },
    { path: /^\/workspace\/settings(\/|$)/, kind: 'not-ours' },
  ],
  backupCodes: null,
};
