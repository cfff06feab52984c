import { it as common } from '../../words/it.ts';
import type { IndigoWords } from './en.ts';

export const it: IndigoWords = {
  ...common,
  claim: 'Conversazioni che capiscono le persone',
  login: 'E-mail',
  areas: [['/', 'Conversazioni']],
  menu: [],
  conversations: 'Conversazioni',
};
