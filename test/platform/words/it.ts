import type { CommonWords } from './en.ts';

export const it: CommonWords = {
  signIn: 'Accedi',
  password: 'Password',
  wrongLogin: (login) => `${login} o password non corretti.`,
  newHere: (product) => `Nuovo su ${product}?`,
  createOne: 'Crea un account',
  signUp: 'Crea account',
  yourName: 'Il tuo nome',
  haveOne: 'Ne hai già uno?',
  loginTaken: (login) => `${login}: già in uso.`,
  fillIn: 'Compila tutti i campi; la password deve avere almeno otto caratteri.',
  signOut: 'Esci',
  product: 'Prodotto',
  next: 'Continua',
  cancel: 'Annulla',
  somebodyElse: 'Accedi con un altro account',
  or: 'oppure',
  ssoFailed: 'L’accesso non è andato a buon fine. Riprova.',
  ssoNobody: (email) => `Nessuno qui ha l’indirizzo ${email}.`,
  staleForm: 'Questa pagina è rimasta aperta troppo a lungo. Torna indietro, ricaricala e riprova.',

  sixDigits: 'Sei cifre',
  sixDigitsOrBackup: 'Sei cifre, o un codice di backup',
  digitOf: (at, of) => `Cifra ${at} di ${of}`,
  useBackup: 'Usa un codice di backup',
  enterDigits: 'Inserisci le sei cifre della tua app.',
  enterDigitsOrBackup: 'Inserisci le sei cifre della tua app, o uno dei tuoi codici di backup.',
  codeWrong: 'Questo codice non è corretto, o è già stato usato. Attendi il prossimo e riprova.',
  wait: (seconds) =>
    `Troppi tentativi. Riprova tra ${seconds < 90 ? `${seconds} secondi` : `${Math.ceil(seconds / 60)} minuti`}.`,

  sentTitle: 'Inserisci il codice che ti abbiamo inviato',
  sentTo: (address) => `Abbiamo inviato un codice di sei cifre a ${address}. È valido per dieci minuti.`,
  sentLabel: 'Codice',
  sendAgain: 'Invia un nuovo codice',
  otherWay: 'Invialo in un altro modo',
  sentWrong: 'Questo codice non è corretto, o è scaduto. Riprova, o fattene inviare uno nuovo.',
  tooManySent: 'Sono stati inviati troppi codici. Riprova tra dieci minuti.',
  messageSubject: (product) => `Il tuo codice per ${product}`,
  messageText: (product, code) =>
    `${code} è il tuo codice per ${product}. È valido per dieci minuti. Non darlo a nessuno.`,

  recoveryAskTitle: 'Codice di recupero',
  recoveryAsk:
    'Il tuo autenticatore è stato reimpostato. Inserisci il codice di recupero che hai ricevuto, poi configurane di nuovo uno.',
  recoveryCode: 'Codice di recupero',

  qrCode: 'Codice QR per la tua app di autenticazione',
  scan: 'Scansiona il codice QR',
  openApp: 'Apri la tua app di autenticazione e aggiungi un account.',
  enterShown: 'Inserisci il codice mostrato',
};
