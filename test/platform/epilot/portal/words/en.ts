import type { Links } from '../../../language.ts';
import { en as common } from '../../../words/en.ts';

export const en = {
  ...common,
  claim: 'Your contracts and orders, with your energy supplier',
  login: 'E-mail',
  areas: [['/portal', 'Contracts']] as Links,
  menu: [] as Links,
  contracts: 'Contracts',
  rows: [
    ['Electricity, Lindenstraße 4', 'Since March · 2,400 kWh a year'],
    ['Wallbox', 'Ordered · installation on the 14th'],
  ] as Links,
  linkTitle: 'Sign in with this link',
  linkExplanation: 'You asked for this sign-in in this browser a moment ago.',
  linkElsewhere: 'Open this link in the browser in which you gave your password.',
};

export type PortalWords = typeof en;
