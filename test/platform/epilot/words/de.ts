import { de as common } from '../../words/de.ts';
import type { EpilotWords } from './en.ts';

export const de: EpilotWords = {
  ...common,
  claim: 'Die Plattform für die Energiewende',
  login: 'E-Mail',
  areas: [['/', 'Übersicht']],
  menu: [],
  dashboard: 'Übersicht',
};
