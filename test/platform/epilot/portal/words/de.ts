import { de as common } from '../../../words/de.ts';
import type { PortalWords } from './en.ts';

export const de: PortalWords = {
  ...common,
  claim: 'Ihre Verträge und Aufträge bei Ihrem Energieversorger',
  login: 'E-Mail',
  areas: [['/portal', 'Verträge']],
  menu: [],
  contracts: 'Verträge',
  rows: [
    ['Strom, Lindenstraße 4', 'Seit März · 2.400 kWh im Jahr'],
    ['Wallbox', 'Bestellt · Montage am 14.'],
  ],
  linkTitle: 'Mit diesem Link anmelden',
  linkExplanation: 'Sie haben diese Anmeldung eben in diesem Browser angefordert.',
  linkElsewhere: 'Öffnen Sie diesen Link in dem Browser, in dem Sie Ihr Passwort eingegeben haben.',
};
