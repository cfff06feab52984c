import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Integrations that stay out of your way',
  login: 'E-mail',
  areas: [
    ['/', 'Pipelines'],
    ['/', 'Connectors'],
    ['/', 'Monitor'],
  ] as Links,
  menu: [['/account/two-factor', 'Two-factor authentication']] as Links,
  withProvider: 'Sign in with your identity provider',
  codeTitle: 'Two-factor authentication',
  codeExplanation: 'Enter the code from your authenticator app.',
  codeLabel: 'Authentication code',

  pipelines: 'Pipelines',
  rows: [
    ['Orders to warehouse', 'Running · every 5 minutes'],
    ['Invoices to accounting', 'Running · on each event'],
    ['Customer master data', 'Paused by Marta'],
  ] as Links,

  intro: 'A second step at sign-in, so that a password alone opens nothing.',
  app: 'Authenticator app',
  appExplanation: 'An app on your phone or browser shows a new code every 30 seconds.',
  choose: 'Next',
  token: 'No camera? Use this key',
  activate: 'Activate',
  active: 'Active',
  toDeactivate: 'To deactivate two-factor authentication, enter a code from your app.',
  deactivate: 'Deactivate',

  lost: 'Lost your device? Contact support',
  supportTitle: 'Contact support',
  supportExplanation:
    'You cannot use your authenticator app? Tell us how to reach you. We check that it is you before we help.',
  message: 'How do we reach you?',
  send: 'Send',
  supportSent: 'Thank you. Support gets in touch with you.',
  deskTitle: 'Support desk',
  deskExplanation: 'People who cannot use their authenticator app. Check that it is them before you reset it.',
  deskEmpty: 'Nobody asked.',
  yourPassword: 'Your password',
  reset: 'Reset',
  passwordWrong: 'The password is not right.',
  resetNotPossible: 'There is nothing to reset: this person has no authenticator.',
  resetHandOver: (name: string) => `Recovery code for ${name}. It works once, within 24 hours, and is not shown again.`,
};

export type DigibeeWords = typeof en;
