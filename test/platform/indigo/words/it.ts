import { it as common } from '../../words/it.ts';
import type { IndigoWords } from './en.ts';

export const it: IndigoWords = {
  ...common,
  claim: 'Conversazioni che capiscono le persone',
  login: 'E-mail',
  areas: [
    ['/', 'Conversazioni'],
    ['/workspace/settings', 'Impostazioni del workspace'],
  ],
  menu: [
    ['/account', 'Account'],
    ['/account/devices', 'Dispositivi'],
  ],
  conversations: 'Conversazioni',
  rows: [
    ['Dov’è il mio ordine?', 'Negozio online · risposta dell’assistente'],
    ['Cambio di indirizzo', 'WhatsApp · in attesa di un collega'],
    ['Orari di agosto', 'Negozio online · risposta dell’assistente'],
  ],
  withGoogle: 'Accedi con Google',
  withSaml: 'Accedi con SAML SSO',

  whereTitle: 'Dove inviamo il codice?',
  byText: 'Al telefono',
  byEmail: 'Via e-mail',
  send: 'Invia il codice',

  workspace: 'Impostazioni del workspace',
  twoFactor: 'Autenticazione a due fattori',
  twoFactorExplanation:
    'Dopo la password, a tutti in questo workspace viene chiesto un codice inviato al telefono o via e-mail.',
  administratorsOnly: 'Solo un amministratore del workspace può cambiarlo.',

  account: 'Account',
  phone: 'Numero di telefono',
  preferred: 'Invia i codici',
  askMe: 'Chiedi ogni volta',
  save: 'Salva',
  notAPhone: 'Questo non è un numero di telefono.',

  devices: 'Dispositivi',
  devicesExplanation:
    'Dispositivi usati per accedere. Blocca quello che non conosci: viene disconnesso e non può più entrare.',
  thisDevice: 'Questo dispositivo',
  lastSeen: (day) => `Visto l’ultima volta il ${day}`,
  blocked: 'Bloccato',
  block: 'Blocca',
  unblock: 'Sblocca',
  confirmTitle: 'Conferma la password',
  confirmExplanation: 'Inserisci la password per cambiare quali dispositivi possono accedere.',
  passwordWrong: 'La password non è corretta.',
  blockedTitle: 'Questo dispositivo è bloccato',
  blockedExplanation: 'Qualcuno con questo account lo ha bloccato. Accedi da un altro dispositivo per cambiarlo.',
};
