import type { Links } from '../../language.ts';
import { en as common } from '../../words/en.ts';

export const en = {
  ...common,
  claim: 'The platform for the energy transition',
  login: 'E-mail',
  areas: [['/', 'Dashboard']] as Links,
  menu: [] as Links,
  dashboard: 'Dashboard',
};

export type EpilotWords = typeof en;
