import { fr as common } from '../../words/fr.ts';
import type { SekoiaWords } from './en.ts';

export const fr: SekoiaWords = {
  ...common,
  claim: 'Vos opérations de sécurité, réunies',
  login: 'Nom d’utilisateur',
  areas: [
    ['/', 'Vue d’ensemble'],
    ['/', 'Alertes'],
    ['/', 'Sources'],
  ],
  menu: [
    ['/user/security', 'Sécurité'],
    ['/user/api-keys', 'Clés d’API'],
  ],
  codeTitle: 'Code de vérification',
  codeExplanation: 'Saisissez le code de votre application d’authentification, ou un de vos codes de secours.',
  codeLabel: 'Code de vérification',
};
