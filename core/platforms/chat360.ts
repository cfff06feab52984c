import type { Profile } from './profile.ts';

/** Chat360: TOTP or a backup code after the password; webhooks, billing and the like ask again. Host from its SDK documents. */
export const chat360: Profile = {
  id: 'chat360',
  name: 'Chat360',
  hosts: ['app.chat360.io'],
  issuers: ['Chat360'],
  accepts: ['totp', 'backup'],
  pages: [
    { path: /^\/login\/verification\/?$/, kind: 'sign-in' },
    { path: /^\/settings\/multi-factor-authentication\/disable\/?$/, kind: 'turn-off' },
    { path: /^\/settings\/multi-factor-authentication(\/|$)/, kind: 'enrolment' },
    { path: /^\/settings\/(webhooks|billing|export)(\/|$)/, kind: 'step-up' },
  ],
  backupCodes: { count: 10, shape: /^[0-9a-z]{4}-?[0-9a-z]{4}$/i },
};
