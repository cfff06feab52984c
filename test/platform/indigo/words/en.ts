import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Conversations that understand people',
  login: 'E-mail',
  areas: [
    ['/', 'Conversations'],
    ['/workspace/settings', 'Workspace settings'],
  ] as Links,
  menu: [
    ['/account', 'Account'],
    ['/account/devices', 'Devices'],
  ] as Links,
  conversations: 'Conversations',
  rows: [
    ['Where is my order?', 'Webshop · answered by the assistant'],
    ['Change of address', 'WhatsApp · waits for a colleague'],
    ['Opening hours in August', 'Webshop · answered by the assistant'],
  ] as Links,
  withGoogle: 'Sign in with Google',
  withSaml: 'Sign in with SAML SSO',

  whereTitle: 'Where should we send the code?',
  byText: 'By phone',
  byEmail: 'By e-mail',
  send: 'Send the code',

  workspace: 'Workspace settings',
  twoFactor: 'Two-factor authentication',
  twoFactorExplanation:
    'After the password, everybody in this workspace is asked for a code that is sent by phone or e-mail.',
  administratorsOnly: 'Only an administrator of the workspace can change this.',

  account: 'Account',
  phone: 'Phone number',
  preferred: 'Send codes',
  askMe: 'Ask each time',
  save: 'Save',
  notAPhone: 'This is no phone number.',

  devices: 'Devices',
  devicesExplanation:
    'Devices that were used to sign in. Block one that you do not know: it is signed out and not let in again.',
  thisDevice: 'This device',
  lastSeen: (day: string) => `Last seen ${day}`,
  blocked: 'Blocked',
  block: 'Block',
  unblock: 'Unblock',
  confirmTitle: 'Confirm your password',
  confirmExplanation: 'Enter your password to change which devices may sign in.',
  passwordWrong: 'The password is not right.',
  blockedTitle: 'This device is blocked',
  blockedExplanation: 'Somebody with this account blocked it. Sign in from another device to change that.',
};

export type IndigoWords = typeof en;
