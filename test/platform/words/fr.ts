import type { CommonWords } from './en.ts';

export const fr: CommonWords = {
  signIn: 'Se connecter',
  password: 'Mot de passe',
  wrongLogin: (login) => `${login} ou mot de passe incorrect.`,
  newHere: (product) => `Nouveau sur ${product} ?`,
  createOne: 'Créer un compte',
  signUp: 'Créer le compte',
  yourName: 'Votre nom',
  haveOne: 'Vous avez déjà un compte ?',
  loginTaken: (login) => `${login} : déjà pris.`,
  fillIn: 'Remplissez tous les champs ; le mot de passe compte au moins huit caractères.',
  signOut: 'Se déconnecter',
  product: 'Produit',
  next: 'Continuer',
  cancel: 'Annuler',
  somebodyElse: 'Se connecter avec un autre compte',
  or: 'ou',
  ssoFailed: 'La connexion n’a pas abouti. Recommencez.',
  ssoNobody: (email) => `Personne ici n’a l’adresse ${email}.`,
  staleForm: 'Cette page est restée ouverte trop longtemps. Revenez en arrière, rechargez-la et réessayez.',

  sixDigits: 'Six chiffres',
  sixDigitsOrBackup: 'Six chiffres, ou un code de secours',
  digitOf: (at, of) => `Chiffre ${at} sur ${of}`,
  useBackup: 'Utiliser un code de secours',
  enterDigits: 'Saisissez les six chiffres de votre application.',
  enterDigitsOrBackup: 'Saisissez les six chiffres de votre application, ou un de vos codes de secours.',
  codeWrong: 'Ce code est incorrect, ou a déjà été utilisé. Attendez le suivant et réessayez.',
  wait: (seconds) =>
    `Trop de tentatives. Réessayez dans ${seconds < 90 ? `${seconds} secondes` : `${Math.ceil(seconds / 60)} minutes`}.`,

  sentTitle: 'Saisissez le code que nous vous avons envoyé',
  sentTo: (address) => `Nous avons envoyé un code à six chiffres à ${address}. Il est valable dix minutes.`,
  sentLabel: 'Code',
  sendAgain: 'Envoyer un nouveau code',
  otherWay: 'L’envoyer autrement',
  sentWrong: 'Ce code est incorrect, ou trop ancien. Réessayez, ou faites-en envoyer un nouveau.',
  tooManySent: 'Trop de codes ont été envoyés. Réessayez dans dix minutes.',
  messageSubject: (product) => `Votre code pour ${product}`,
  messageText: (product, code) =>
    `${code} est votre code pour ${product}. Il est valable dix minutes. Ne le donnez à personne.`,

  recoveryAskTitle: 'Code de récupération',
  recoveryAsk:
    'Votre application d’authentification a été réinitialisée. Saisissez le code de récupération qu’on vous a donné, puis configurez-en une de nouveau.',
  recoveryCode: 'Code de récupération',

  qrCode: 'Code QR pour votre application d’authentification',
  scan: 'Scannez le code QR',
  openApp: 'Ouvrez votre application d’authentification et ajoutez un compte.',
  enterShown: 'Saisissez le code affiché',
};
