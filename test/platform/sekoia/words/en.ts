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
  ] as Links,
  menu: [
    ['/user/security', 'Security'],
    ['/user/api-keys', 'API keys'],
  ] as Links,
  codeTitle: 'Verification code',
  codeExplanation: 'Enter the code from your authenticator app, or one of your backup codes.',
  codeLabel: 'Verification code',
};

export type SekoiaWords = typeof en;
