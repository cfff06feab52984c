import type { Words } from './words.ts';

export const words: Words = {
  settings: {
    platforms: {
      title: 'Plateformes',
      what: 'Plateformes de votre organisation : où elles se trouvent, quels comptes sont les leurs, ce qu’accepte leur champ de code. Leurs hôtes n’ont pas à être confirmés par la personne.',
    },
    allowedHosts: {
      title: 'Hôtes autorisés',
      what: 'Les codes ne vont qu’à ces hôtes, et les comptes ne s’ajoutent que là. Hôtes exacts, ou *.example.com pour tous les sous-domaines. Les hôtes des plateformes ci-dessus ne s’y ajoutent pas automatiquement. Une liste vide n’autorise aucun hôte.',
    },
    deniedHosts: {
      title: 'Hôtes interdits',
      what: 'Aucun code ne va à ces hôtes, quoi que permette le reste. Hôtes exacts, ou *.example.com pour tous les sous-domaines. Parmi plusieurs entrées, celle qui est illisible n’interdit rien, pour qu’une faute de frappe n’arrête pas le remplissage partout ; la page « Paramètres imposés » l’indique. Si aucune n’est lisible, aucun hôte n’est autorisé.',
    },
    fillMode: {
      title: 'Remplissage',
      what: 'Le maximum permis à un site : off (rien), ask (un clic insère le code) ou automatic (au choix de la personne, par site).',
    },
    submit: {
      title: 'Envoyer après le remplissage',
      what: 'Permet de faire envoyer le formulaire dès que le code s’y trouve.',
    },
    ownAccounts: {
      title: 'Comptes personnels',
      what: 'Autorise l’ajout de comptes qui n’appartiennent à aucune des plateformes ci-dessus. Ceux qui existent restent.',
    },
    importAllowed: {
      title: 'Importation',
      what: 'Autorise l’importation de plusieurs comptes à la fois d’un autre authentificateur. Chacun peut toujours ouvrir ses sauvegardes chiffrées.',
    },
    exportAllowed: { title: 'Exportation', what: 'Autorise l’enregistrement de sauvegardes chiffrées.' },
    plainExportAllowed: {
      title: 'Exportation en clair',
      what: 'Autorise à montrer une clé secrète : en code QR pour un autre appareil, ou dans tout fichier non chiffré.',
    },
    autoLockMinutes: {
      title: 'Verrouiller au plus tard après',
      what: 'Minutes d’inactivité après lesquelles le coffre se verrouille. On peut choisir moins.',
    },
    clipboardSeconds: {
      title: 'Presse-papiers, au plus',
      what: 'Secondes après lesquelles un code copié est effacé. On peut choisir moins.',
    },
    passphraseMinimumScore: {
      title: 'Force de la phrase secrète',
      what: 'Ce que doit atteindre une nouvelle phrase secrète, de 0 à 4 selon zxcvbn. Jamais moins de 2.',
    },
    passkey: {
      title: 'Clé d’accès',
      what: 'Clé d’accès pour ouvrir le coffre : allowed (permise), required (exigée, là où le navigateur le peut) ou forbidden (interdite). La phrase secrète reste dans tous les cas.',
    },
    recoveryKitRequired: {
      title: 'Kit de récupération exigé',
      what: 'Le coffre ne s’utilise qu’une fois le kit de récupération créé, et le dernier ne peut être supprimé.',
    },
    escrowKey: {
      title: 'Clé de l’organisation',
      what: 'La clé publique de votre organisation (npm run escrow crée la paire). Quiconque en détient la partie privée peut ouvrir chaque coffre soumis à cette stratégie. Les personnes en sont informées, avec l’empreinte de la clé, et donnent leur accord avant de voir un code.',
    },
    language: { title: 'Langue', what: 'La langue jusqu’à ce que la personne en choisisse une autre.' },
    hideFirstRun: {
      title: 'Masquer les premiers pas',
      what: 'Après la phrase secrète, on arrive aussitôt aux codes. Ce qui est exigé est demandé tout de même.',
    },
    appAddress: {
      title: 'Adresse de l’application pour téléphones',
      what: 'Où votre organisation propose Watchword pour les téléphones. Elle est affichée, avec un code QR. Dans Firefox, les clés d’accès de l’extension lui appartiennent.',
    },
    supportLink: {
      title: 'Aide : adresse',
      what: 'Où l’on trouve de l’aide dans votre organisation : https ou mailto.',
    },
    supportText: {
      title: 'Aide : texte',
      what: 'Ce qu’il faut savoir dans votre organisation quand on a besoin d’aide.',
    },
    auditRequired: {
      title: 'Journal exigé',
      what: 'Déverrouillages, remplissages, exportations et changements de stratégie vont dans un journal chiffré sur l’appareil, que l’on ne peut désactiver. Il ne contient aucun code.',
    },
    auditExportAllowed: {
      title: 'Exportation du journal',
      what: 'Autorise l’enregistrement du journal dans un fichier.',
    },
  },
  platform: {
    name: 'Son nom. Celui d’une plateforme intégrée complète ce que l’on sait d’elle.',
    hosts: 'Hôtes exacts. {tenant} représente le locataire ci-dessous.',
    tenant: 'Votre nom dans les hôtes et chemins d’une plateforme qui sert plusieurs organisations.',
    signInPaths:
      'Où elle demande le code à la connexion ; * représente n’importe quoi. Ailleurs sur ses hôtes, rien n’est inséré automatiquement.',
    issuers: 'Ce que ses codes QR indiquent comme émetteur, outre son nom.',
    algorithm: 'Pour les comptes créés à partir d’une clé secrète écrite.',
    digits: 'Pour les comptes créés à partir d’une clé secrète écrite.',
    period: 'Secondes ; pour les comptes créés à partir d’une clé secrète écrite.',
    codes: 'Ce qu’accepte son champ de code.',
    codeFields:
      'Où se trouve le champ de code, pour les pages où on ne le trouve pas : selector (CSS) et, au besoin, path, frame (l’hôte du cadre) et shadow (sélecteurs des hôtes shadow, de l’extérieur vers l’intérieur).',
    fillMode: 'Comme ci-dessus, pour cette plateforme.',
    submit: 'Comme ci-dessus, pour cette plateforme.',
  },
};
