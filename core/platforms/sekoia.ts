import type { Profile } from './profile.ts';

/** Sekoia.io: one "verification code" field takes TOTP or one of ten backup codes. Host from its page on two-factor authentication. */
export const sekoia: Profile = {
  id: 'sekoia',
  name: 'Sekoia.io',
  hosts: ['app.sekoia.io'],
  issuers: ['Sekoia.io', 'Sekoia'],
  accepts: ['totp', 'backup'],
  pages: [
    { path: /^\/login\/verification\/?$/, kind: 'sign-in' },
    { path: /^\/user\/security\/authenticator\/disable\/?$/, kind: 'turn-off' },
    { path: /^\/user\/security\/authenticator\/?$/, kind: 'enrolment' },
    { path: /^\/user\/(security\/verification|api-keys)\/?$/, kind: 'step-up' },
  ],
  backupCodes: { count: 10, shape: /^[0-9a-z]{8}$/i },
};
