import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Bots and people, in one inbox',
  login: 'E-mail',
  areas: [['/', 'Inbox']] as Links,
  menu: [] as Links,
  inbox: 'Inbox',
};

export type Chat360Words = typeof en;
