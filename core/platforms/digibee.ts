import type { Profile } from './profile.ts';

/**
 * Digibee: right after activation it lands on a page that asks for a code again, to deactivate. Its host is in no public document:
 * it is learnt when the person enrols.
 */
export const digibee: Profile = {
  id: 'digibee',
  name: 'Digibee',
  hosts: [],
  issuers: ['Digibee'],
  accepts: ['totp'],
  pages: [
    { path: /^\/login\/two-factor\/?$/, kind: 'sign-in' },
    { path: /^\/account\/two-factor\/authenticator\/?$/, kind: 'enrolment' },
    { path: /^\/account\/two-factor\/deactivate\/?$/, kind: 'turn-off' },
  ],
  backupCodes: null,
};
