import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'The platform for the energy transition',
  login: 'E-mail',
  areas: [
    ['/', 'Dashboard'],
    ['/organisation/security', 'Organisation settings'],
    ['/organisation/users', 'Users'],
  ] as Links,
  menu: [
    ['/account/security', 'Security'],
    ['/developers', 'User API'],
  ] as Links,
  dashboard: 'Dashboard',
  rows: [
    ['Solar quotes', '12 open'],
    ['Grid connections', '3 wait for a document'],
    ['Heat pumps', '5 installations this week'],
  ] as Links,
  withSso: 'Sign in with SSO',
  withPasskey: 'Sign in with a passkey',

  methodTitle: 'Select your MFA method',
  byApp: 'Authenticator app (TOTP)',
  byAppExplanation: 'A code from the app on your phone or in your browser',
  byText: 'Text message (SMS)',
  byTextExplanation: (number: string) => `A code sent to ${number}`,
  codeTitle: 'Multi-factor authentication',
  codeExplanation: 'Enter the code from your authenticator app.',
  codeLabel: 'Verification code',
  anotherMethod: 'Use another method',
  lost: 'Lost your device? Ask an administrator of your organisation to reset your MFA.',

  setUpTitle: 'Set up multi-factor authentication',
  setUpRequired: 'Your organisation requires a second step at sign-in. Scan the code with an authenticator app.',
  setUpOptional: 'Add a second step to your sign-in. Scan the code with an authenticator app.',
  token: 'Or enter this key',
  confirm: 'Confirm',
  notNow: 'Not now',

  recoveryTitle: 'Recovery code',
  recoveryExplanation:
    'An administrator reset your MFA. Enter the recovery code you were given, and then set up an authenticator again.',
  recoveryLabel: 'Recovery code',

  security: 'Security',
  securityExplanation: 'How you sign in to epilot.',
  mfa: 'Multi-factor authentication',
  mfaOn: 'On',
  mfaOff: 'Off',
  mfaNextTime: 'You will be asked to set it up at your next sign-in.',
  setUpNextTime: 'Set up at next sign-in',
  phone: 'Phone number for text messages (SMS)',
  save: 'Save',
  notAPhone: 'This is no phone number.',
  passkeys: 'Passkeys',
  passkeysExplanation: 'Sign in with your fingerprint, face or screen lock, without password and code.',
  passkeyAdded: (day: string) => `Added ${day}`,
  addPasskey: 'Add a passkey',
  usePasskey: 'Use a passkey',
  passkeyFailed: 'That passkey did not work. Try again, or sign in with your password.',
  remove: 'Remove',
  passwordWrong: 'The password is not right.',
  yourPassword: 'Your password',

  organisationSecurity: 'Organisation settings',
  mode: 'Multi-factor authentication',
  modeExplanation: 'For everybody in this organisation.',
  optional: 'Optional',
  optionalExplanation: 'Everybody decides for themselves.',
  required: 'Required',
  requiredExplanation: 'Whoever has no authenticator sets one up at the next sign-in.',
  administratorsOnly: 'Only an administrator of the organisation can do this.',

  users: 'Users',
  administrator: 'Administrator',
  member: 'Member',
  addUser: 'Add a user',
  name: 'Name',
  initialPassword: 'Initial password',
  reset: 'Reset MFA',
  resetTitle: (name: string) => `Reset the MFA of ${name}`,
  resetExplanation:
    'Their authenticator stops working and they are signed out. You get a recovery code, once, that they can set up a new one with.',
  reason: 'Reason',
  resetNotPossible: 'There is nothing to reset: this person has no authenticator.',
  resetDone: (name: string) => `The MFA of ${name} was reset`,
  resetHandOver: 'Hand this code over in a safe way. It works once, within 24 hours, and is not shown again.',
  back: 'Back to the users',

  api: 'User API',
  apiExplanation:
    'An application of yours reads the user API with a token (OAuth 2.0, authorization code with PKCE), which is issued after the second step only.',
  callApi: 'Call GET /v1/users/me',
};

export type EpilotWords = typeof en;
