import type { Profile } from './profile.ts';

/** epilot: Cognito asks for TOTP after e-mail and password; where the organisation requires it, the QR code is shown at sign-in. Host from its developer documents. */
export const epilot: Profile = {
  id: 'epilot',
  name: 'epilot',
  hosts: ['portal.epilot.cloud'],
  issuers: ['epilot'],
  accepts: ['totp'],
  pages: [
    { path: /^\/login\/set-up\/?$/, kind: 'enrolment' },
    { path: /^\/login(\/verification)?\/?$/, kind: 'sign-in' },
  ],
  backupCodes: null,
};
