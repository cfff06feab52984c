import type { CommonWords } from './en.ts';

export const de: CommonWords = {
  signIn: 'Anmelden',
  password: 'Passwort',
  wrongLogin: (login) => `${login} oder Passwort stimmt nicht.`,
  newHere: (product) => `Neu bei ${product}?`,
  createOne: 'Konto anlegen',
  signUp: 'Konto anlegen',
  yourName: 'Ihr Name',
  haveOne: 'Sie haben schon eines?',
  loginTaken: (login) => `${login}: schon vergeben.`,
  fillIn: 'Füllen Sie jedes Feld aus; das Passwort braucht acht Zeichen.',
  signOut: 'Abmelden',
  product: 'Produkt',
  next: 'Weiter',
  cancel: 'Abbrechen',
  somebodyElse: 'Als jemand anderes anmelden',
  or: 'oder',
  ssoFailed: 'Die Anmeldung kam nicht vollständig zurück. Beginnen Sie noch einmal.',
  ssoNobody: (email) => `Niemand hier hat die Adresse ${email}.`,
  staleForm: 'Diese Seite war zu lange offen. Gehen Sie zurück, laden Sie sie neu und versuchen Sie es noch einmal.',

  sixDigits: 'Sechs Ziffern',
  sixDigitsOrBackup: 'Sechs Ziffern oder ein Backup-Code',
  digitOf: (at, of) => `Ziffer ${at} von ${of}`,
  useBackup: 'Einen Backup-Code verwenden',
  enterDigits: 'Geben Sie die sechs Ziffern aus Ihrer App ein.',
  enterDigitsOrBackup: 'Geben Sie die sechs Ziffern aus Ihrer App oder einen Ihrer Backup-Codes ein.',
  codeWrong: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.',
  wait: (seconds) =>
    `Zu viele Versuche. Versuchen Sie es in ${seconds < 90 ? `${seconds} Sekunden` : `${Math.ceil(seconds / 60)} Minuten`} wieder.`,

  sentTitle: 'Geben Sie den gesendeten Code ein',
  sentTo: (address) => `Wir haben einen sechsstelligen Code an ${address} gesendet. Er gilt zehn Minuten.`,
  sentLabel: 'Code',
  sendAgain: 'Neuen Code senden',
  otherWay: 'Auf anderem Weg senden',
  sentWrong:
    'Dieser Code stimmt nicht oder ist zu alt. Versuchen Sie es noch einmal, oder lassen Sie einen neuen senden.',
  tooManySent: 'Es wurden zu viele Codes gesendet. Versuchen Sie es in zehn Minuten wieder.',
  messageSubject: (product) => `Ihr Code für ${product}`,
  messageText: (product, code) => `${code} ist Ihr Code für ${product}. Er gilt zehn Minuten. Geben Sie ihn niemandem.`,

  recoveryAskTitle: 'Wiederherstellungscode',
  recoveryAsk:
    'Ihr Authenticator wurde zurückgesetzt. Geben Sie den Wiederherstellungscode ein, den Sie bekommen haben, und richten Sie dann wieder einen Authenticator ein.',
  recoveryCode: 'Wiederherstellungscode',

  qrCode: 'QR-Code für Ihre Authenticator-App',
  scan: 'QR-Code scannen',
  openApp: 'Öffnen Sie Ihre Authenticator-App und fügen Sie ein Konto hinzu.',
  enterShown: 'Geben Sie den angezeigten Code ein',
};
