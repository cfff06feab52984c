import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Your security operations, in one place',
  login: 'User name',
  areas: [
    ['/', 'Overview'],
    ['/', 'Alerts'],
    ['/', 'Intakes'],
    ['/settings', 'Settings'],
  ] as Links,
  menu: [
    ['/user/security', 'Security'],
    ['/user/api-keys', 'API keys'],
  ] as Links,
  codeTitle: 'Verification code',
  codeExplanation:
    'Enter the code from your authenticator app, or one of your backup codes. A recovery code from your administrator goes here too.',
  codeExplanationBackup: 'Enter one of your backup codes, or the code from your authenticator app.',
  codeLabel: 'Verification code',

  overview: 'Overview',
  figures: [
    ['3', 'open alerts'],
    ['12', 'intakes'],
    ['1.4 M', 'events today'],
  ] as Links,
  alerts: [
    ['Sign-in from a new country', 'Identity · 14 minutes ago'],
    ['Mass download from a shared drive', 'Cloud storage · 2 hours ago'],
    ['PowerShell started by a document', 'Workstations · yesterday'],
  ] as Links,

  security: 'Security',
  securityText: 'Ways to prove that it is you, after your password.',
  app: 'Authenticator app',
  appOff: 'Codes from an app on your phone or browser',
  appOn: 'codes from your app',
  on: 'On',
  add: 'Add',
  disable: 'Disable',
  codes: 'Backup codes',
  codesNone: 'Available once you have added a method',
  codesLeft: (left: number, few: boolean) => `${left} of 10 left${few ? ': generate new ones soon' : ''}`,
  codesUnsaved: 'not confirmed as saved',
  codesNew: 'Generate new codes',
  preferred: 'Preferred sign-in method',
  preferredNone: 'Password only',
  preferredText: 'Which of your methods the sign-in page asks for first. The others work there as well.',
  change: 'Change',
  save: 'Save',

  passwordTitle: 'Confirm your password',
  passwordText: 'Before you add a way to sign in, enter your password again.',
  passwordWrong: 'The password is not right.',
  enrolTitle: 'Add an authenticator app',
  enrolAfterReset: 'An administrator reset your second factor. Set up a new method to go on.',
  enrolTooLate: 'Too much time has passed. Ask your administrator for a new recovery code.',
  enrolLabel: 'Six-digit code',
  enrolToken: 'Or type this token',
  confirm: 'Confirm',
  disableTitle: 'Disable the authenticator app',
  disableText: 'You will sign in with your password alone, and your backup codes stop working.',

  codesTitle: 'Your backup codes',
  codesText:
    'Each of these codes signs you in once when you do not have your authenticator. Keep them where you will find them: print them, or store them in a safe place. They are not shown again.',
  codesSaved: 'I have saved my codes',
  codesCopy: 'Copy',
  codesDownload: 'Download',
  codesPrint: 'Print',
  codesFile: (login: string) => `Sekoia.io backup codes for ${login}\nEach code can be used once.`,
  againTitle: 'Confirm that it is you',
  againText: 'New backup codes make the old ones void. Enter a verification code to go on.',

  keys: 'API keys',
  keysText: 'Keys let your own tools read alerts and send events.',
  intakeKey: 'Intake key',
  viewKey: 'View key',
  viewKeyText: 'To view this key, enter a verification code.',

  settings: 'Settings',
  workspace: 'Workspace',
  workspaceText: 'Your company’s own space: its people and their access.',
  workspaceWho: 'Who signs up founds a workspace and administers it; the people they add belong to it.',
  administrators: 'Administrators',
  open: 'Open',
  users: 'Users',
  usersText: 'Add people, and help those who lost their authenticator.',
  administrator: 'Administrator',
  you: 'you',
  twoFactor: {
    none: 'no second factor',
    active: 'second factor on',
    disabled: 'second factor blocked',
    reset: 'second factor reset',
  },
  actionsFor: (name: string) => `Actions for ${name}`,
  addUser: 'Add a user',
  userName: 'Name',
  email: 'E-mail',
  firstPassword: 'First password',
  userAdded: (name: string) => `${name} was added.`,

  reset: 'Reset user 2FA',
  resetText: (name: string) =>
    `${name} loses the authenticator app, all backup codes and every open session, and gets an e-mail that you did this. You get a recovery code to hand over.`,
  reason: 'Reason',
  yourPassword: 'Your own password',
  reasonMissing: 'Say why, in 500 characters at most.',
  resetNotPossible: (name: string) => `${name} has no second factor to reset.`,
  recoveryTitle: (name: string) => `Recovery code for ${name}`,
  recoveryText: (name: string, until: string) =>
    `Hand it to ${name} through a secure app, such as an encrypted messenger, never by e-mail. It works once and is valid 24 h, until ${until}. It is not shown again.`,
  recoveryNext: (name: string) =>
    `${name} signs in with the password, types this code where the verification code is asked for, and sets up a new method.`,
  backToUsers: 'Back to the users',
};

export type SekoiaWords = typeof en;
