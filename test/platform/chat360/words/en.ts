import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Bots and people, in one inbox',
  login: 'E-mail',
  areas: [
    ['/', 'Inbox'],
    ['/settings', 'Settings'],
  ] as Links,
  menu: [['/settings', 'Settings']] as Links,
  codeTitle: 'Two-factor verification',
  codeExplanation: 'Enter the code from your authenticator app, or a backup code.',
  codeLabel: 'Verification code',

  inbox: 'Inbox',
  conversations: [
    ['Ravi Menon', 'Where is my order? · bot · 2 minutes ago'],
    ['Asha Pillai', 'Can I change the delivery address? · with Meera · 14 minutes ago'],
    ['Website visitor 3107', 'Talk to a person · waiting · 21 minutes ago'],
  ] as Links,

  settings: 'Settings',
  mfa: 'Multi-Factor Authentication',
  mfaText: 'A second step when you sign in, and again before sensitive settings.',
  totp: 'Time-Based OTP Authentication',
  totpText: 'Codes from an authenticator app on your phone or browser.',
  edit: 'Edit',
  open: 'Open',
  enable: 'Enable',
  on: 'On',
  off: 'Off',
  token: 'Or type this key',
  confirm: 'Confirm',

  disable: 'Disable',
  disableTitle: 'Disable Time-Based OTP Authentication',
  disableText:
    'To disable it, enter the code from your authenticator app, or a backup code. Your backup codes stop working.',

  codes: 'Backup codes',
  codesLeft: (left: number) => (left === 0 ? 'None left' : `${left} of 10 left`),
  codesFew: 'Generate new ones soon.',
  codesUnsaved: 'You have not said that you keep them.',
  codesNew: 'Generate new codes',
  codesTitle: 'Backup codes (optional)',
  codesText:
    'Time-Based OTP Authentication is on. Download these codes, or store them in a safe place: each of them signs you in once when you do not have your phone. They are not shown again.',
  codesSaved: 'Done',
  codesSkip: 'Skip',
  codesCopy: 'Copy',
  codesDownload: 'Download',
  codesPrint: 'Print',
  codesFile: (login: string) => `Chat360 backup codes for ${login}\nEach code can be used once.`,

  askTitle: 'Confirm that it is you',
  askText: 'This is a sensitive setting. Enter the code from your authenticator app, or a backup code.',
  askButton: 'Confirm',

  webhooks: 'Webhooks',
  webhooksText: 'Messages are sent to your own systems as they come in.',
  webhooksHidden: 'Signing secret hidden',
  webhooksButton: 'Show signing secret',
  billing: 'Billing',
  billingText: 'Business plan, paid by the month.',
  billingHidden: 'Card on file hidden',
  billingButton: 'Show card on file',
  billingShown: 'Visa ending in 4242, expires 08/2029, billed to Acme Support Pvt Ltd',
  export: 'Data export',
  exportText: 'Every conversation of your workspace, with names and phone numbers.',
  exportHidden: 'No export requested',
  exportButton: 'Request an export',
  exportShown: 'Requested. It is made overnight and waits here tomorrow.',
};

export type Chat360Words = typeof en;
