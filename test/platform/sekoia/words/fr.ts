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
    ['/settings', 'Paramètres'],
  ],
  menu: [
    ['/user/security', 'Sécurité'],
    ['/user/api-keys', 'Clés d’API'],
  ],
  codeTitle: 'Code de vérification',
  codeExplanation:
    'Saisissez le code de votre application d’authentification, ou un de vos codes de secours. Un code de récupération remis par votre administrateur se saisit ici aussi.',
  codeExplanationBackup: 'Saisissez un de vos codes de secours, ou le code de votre application d’authentification.',
  codeLabel: 'Code de vérification',

  overview: 'Vue d’ensemble',
  figures: [
    ['3', 'alertes ouvertes'],
    ['12', 'sources'],
    ['1,4 M', 'événements aujourd’hui'],
  ],
  alerts: [
    ['Connexion depuis un nouveau pays', 'Identité · il y a 14 minutes'],
    ['Téléchargement massif depuis un disque partagé', 'Stockage en ligne · il y a 2 heures'],
    ['PowerShell lancé par un document', 'Postes de travail · hier'],
  ],

  security: 'Sécurité',
  securityText: 'Les façons de prouver que c’est bien vous, après votre mot de passe.',
  app: 'Application d’authentification',
  appOff: 'Des codes d’une application, sur votre téléphone ou dans votre navigateur',
  appOn: 'codes de votre application',
  on: 'Activée',
  add: 'Ajouter',
  disable: 'Désactiver',
  codes: 'Codes de secours',
  codesNone: 'Disponibles quand vous aurez ajouté une méthode',
  codesLeft: (left, few) => `${left} sur 10 restants${few ? ' : générez-en bientôt de nouveaux' : ''}`,
  codesUnsaved: 'enregistrement non confirmé',
  codesNew: 'Générer de nouveaux codes',
  preferred: 'Méthode de connexion préférée',
  preferredNone: 'Mot de passe seul',
  preferredText: 'La méthode que la page de connexion demande en premier. Les autres y fonctionnent aussi.',
  change: 'Modifier',
  save: 'Enregistrer',

  passwordTitle: 'Confirmez votre mot de passe',
  passwordText: 'Avant d’ajouter une méthode de connexion, saisissez de nouveau votre mot de passe.',
  passwordWrong: 'Le mot de passe est incorrect.',
  enrolTitle: 'Ajouter une application d’authentification',
  enrolAfterReset:
    'Un administrateur a réinitialisé votre second facteur. Configurez une nouvelle méthode pour continuer.',
  enrolTooLate: 'Trop de temps s’est écoulé. Demandez un nouveau code de récupération à votre administrateur.',
  enrolLabel: 'Code à six chiffres',
  enrolToken: 'Ou saisissez ce jeton',
  confirm: 'Confirmer',
  disableTitle: 'Désactiver l’application d’authentification',
  disableText: 'Vous vous connecterez avec votre seul mot de passe, et vos codes de secours ne marcheront plus.',

  codesTitle: 'Vos codes de secours',
  codesText:
    'Chacun de ces codes vous connecte une fois quand vous n’avez pas votre application. Gardez-les là où vous les retrouverez : imprimez-les, ou conservez-les en lieu sûr. Ils ne seront plus affichés.',
  codesSaved: 'J’ai enregistré mes codes',
  codesCopy: 'Copier',
  codesDownload: 'Télécharger',
  codesPrint: 'Imprimer',
  codesFile: (login) => `Codes de secours Sekoia.io de ${login}\nChaque code sert une seule fois.`,
  againTitle: 'Confirmez que c’est bien vous',
  againText: 'De nouveaux codes de secours annulent les anciens. Saisissez un code de vérification pour continuer.',

  keys: 'Clés d’API',
  keysText: 'Avec elles, vos propres outils lisent les alertes et envoient des événements.',
  intakeKey: 'Clé de source',
  viewKey: 'Afficher la clé',
  viewKeyText: 'Pour afficher cette clé, saisissez un code de vérification.',

  settings: 'Paramètres',
  workspace: 'Espace de travail',
  workspaceText: 'L’espace de votre entreprise : ses membres et leurs accès.',
  workspaceWho:
    'Qui crée un compte fonde un espace de travail et l’administre ; les personnes ajoutées en font partie.',
  administrators: 'Administrateurs',
  open: 'Ouvrir',
  users: 'Utilisateurs',
  usersText: 'Ajouter des personnes, et aider celles qui ont perdu leur application.',
  administrator: 'Administrateur',
  you: 'vous',
  twoFactor: {
    none: 'sans second facteur',
    active: 'second facteur activé',
    disabled: 'second facteur bloqué',
    reset: 'second facteur réinitialisé',
  },
  actionsFor: (name) => `Actions pour ${name}`,
  addUser: 'Ajouter un utilisateur',
  userName: 'Nom',
  email: 'E-mail',
  firstPassword: 'Premier mot de passe',
  userAdded: (name) => `${name} : ajout effectué.`,

  reset: 'Réinitialiser la 2FA',
  resetText: (name) =>
    `${name} perd son application d’authentification, ses codes de secours et ses sessions ouvertes, et l’apprend par e-mail. Vous recevez un code de récupération à lui remettre.`,
  reason: 'Motif',
  yourPassword: 'Votre propre mot de passe',
  reasonMissing: 'Indiquez le motif, en 500 caractères au plus.',
  resetNotPossible: (name) => `${name} n’a pas de second facteur à réinitialiser.`,
  recoveryTitle: (name) => `Code de récupération pour ${name}`,
  recoveryText: (name, until) =>
    `Remettez-le à ${name} par une application sûre, comme une messagerie chiffrée, jamais par e-mail. Il sert une fois et reste valable 24 h, jusqu’au ${until}. Il ne sera plus affiché.`,
  recoveryNext: (name) =>
    `${name} se connecte avec son mot de passe, saisit ce code là où le code de vérification est demandé, puis configure une nouvelle méthode.`,
  backToUsers: 'Retour aux utilisateurs',
};
