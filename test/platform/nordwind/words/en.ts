import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Freight, from the harbour to the door',
  login: 'E-mail',
  areas: [
    ['/', 'Shipments'],
    ['/', 'Berths'],
  ] as Links,
  menu: [['/my/app', 'Authenticator app']] as Links,
  codeTitle: 'Second step',
  codeExplanation: 'Enter the code from your authenticator app.',
  codeLabel: 'Code',

  shipments: 'Shipments',
  rows: [
    ['Rotterdam to Gdynia', 'Under way · berth 4'],
    ['Trieste to Oslo', 'Waits for customs'],
  ] as Links,

  appTitle: 'Authenticator app',
  appOn: 'Your sign-in asks for a code of your app.',
  token: 'The same as text',
  confirm: 'Confirm',
};

export type NordwindWords = typeof en;
