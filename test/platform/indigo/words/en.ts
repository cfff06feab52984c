import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'Conversations that understand people',
  login: 'E-mail',
  areas: [['/', 'Conversations']] as Links,
  menu: [] as Links,
  conversations: 'Conversations',
};

export type IndigoWords = typeof en;
