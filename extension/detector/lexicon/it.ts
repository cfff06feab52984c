import type { Lexicon } from './lexicon.ts';

export const it: Lexicon = {
  lead: [
    'il tuo', // keycloak, okta, clerk
    'la tua', // keycloak, okta, clerk
  ],
  code: [
    'codic[ei] (di )?(verifica|autenticazione|sicurezza|accesso|conferma|autorizzazione)', // keycloak, okta, clerk
    'codic[ei] (otp|totp|2fa|mfa|monouso|temporaneo|usa e getta)', // keycloak, okta, logto
    'codic[ei] (a|di) (sei|otto|\\d) cifre', // medusa
    '(password|codice) (temporanea|monouso|usa e getta)', // keycloak, okta, logto
    "codice (dell'|della |generato)\\S*", // okta, phpmyadmin, directus
    'token di (sicurezza|accesso)', // logto, directus
  ],
  hint: [
    'codic[ei]', // keycloak, okta, clerk
    'cifr[ae]', // keycloak, okta, logto
    'cifra \\d', // ours
  ],
  app: [
    "app (di|per l') ?(autenticazione|autenticatore|verifica)", // okta, clerk, logto
    'autenticatore', // keycloak, okta, clerk
    'applicazione di autenticazione', // keycloak, clerk, mediawiki
    "generat[oa] dall'app\\w*", // okta, clerk, logto
    "mostrato (dall|nell)'app\\w*", // ours
  ],
  factor: [
    '(autenticazione|verifica|accesso) (a|in) (due|2|più) (fattori|passaggi|passi|fasi)', // keycloak, okta, clerk
    '(due|2) fattori', // keycloak, logto, mediawiki
    'secondo fattore', // lemonldap, mediawiki
    'multi ?fattore', // mediawiki
    'verifica (la tua|della tua) identità', // okta, logto, mediawiki
    'conferma la tua identità', // okta
  ],
  backup: [
    'codic[ei] (di )?(backup|recupero|riserva|emergenza|ripristino)', // keycloak, clerk, logto
  ],
  sent: [
    '(abbiamo|ti abbiamo|è stato|ti è stato) (\\S+ ){0,2}(inviato|mandato|spedito)', // okta, clerk, logto
    '(tramite|via|per|con) (sms|e ?mail|telefono|chiamata)', // okta, clerk, mediawiki
    'inviat[oaie] (a|al|alla|all|via|tramite|per|sul)\\S*', // keycloak, okta, clerk
    'verifica (il|la|l.)( tu[oa])? ?(e ?mail|indirizzo|numero|telefono)', // keycloak, clerk, logto
    'codice (di verifica )?(sms|e ?mail|telefonico|ricevuto|(che )?hai ricevuto)', // keycloak, okta, clerk
    'controlla (la tua |il tuo |le tue |gli )?(sms|e ?mail|posta|casella|telefono|messaggi)', // okta, clerk
  ],
  push: [
    'notifica push (è stata )?inviata', // okta
    'rispond[ia] (sul|dal) (tuo )?(dispositivo|telefono|cellulare)', // okta
    '(approva|conferma|accetta)(re)? .{0,40}(sul|dal) (tuo )?(telefono|cellulare|dispositivo|smartphone)', // ours
    '(approva|accetta) (la|questa) (richiesta|notifica)', // ours
    'in attesa (di|della) (approvazione|conferma|risposta)', // keycloak, clerk
  ],
  resend: [
    '(re)?invia (di nuovo|nuovamente|un altro|un nuovo|il codice)\\S*', // keycloak, okta, clerk
    'rinvia( codice)?', // okta, clerk, lemonldap
    'non (hai|ho) ricevuto', // keycloak, okta, clerk
    'richiedi (un )?nuovo codice', // ours
  ],
  turnOn: [
    "(attiva|abilita|configura|imposta|aggiungi|registra)( \\S+){0,2} (autenticazione|verifica|due|2|app|2fa|mfa|fattori|autenticatore|dispositivo|l'autenticazione|l'app)\\S*", // keycloak, okta, clerk
    '(completa|termina|conferma)( \\S+)? (configurazione|attivazione)', // okta, directus
    '(?<=^)(attiva|abilita|configura)(?=$)', // okta, mediawiki, sogo
    "configurazione (dell'|della )\\S+", // okta, amplify, medusa
  ],
  scan: [
    '(scansiona|scannerizza|inquadra|scansionare|scansione)( \\S+){0,4}', // keycloak, okta, clerk
    'codice qr', // keycloak, okta, clerk
    'qr ?code', // lemonldap, redmine, phpmyadmin
    'chiave (segreta|di configurazione|manuale)', // okta, clerk, logto
    '(inserisc|aggiung)\\S+ (questa|la) chiave', // ours
  ],
  turnOff: [
    "(disattiva|disabilita|rimuovi|elimina|disattivare|disabilitare|rimuovere|disattivazione)( \\S+){0,3} (autenticazione|verifica|due|2|2fa|mfa|fattori|autenticatore|dispositivo|protezione|l'autenticazione|l'app|dell'autenticazione)\\S*", // okta, clerk, logto
    '(disattiva|disabilita)(?=$)', // logto, mediawiki, directus
    'per (disattivar|disabilitar)(e|l[ao])', // directus, medusa
  ],
  again: [
    "conferma (questa|l'|la|le|il) ?(azione|operazione|modific\\w+|pagamento|bonifico)", // ory
    'conferma (di essere tu|che sei tu)', // logto
    'prima di (continuare|procedere|cambiare|modificare|eliminare|salvare|mostrare)', // okta, logto, medusa
    '(operazion[ei]|dati|informazioni) sensibil[ei]', // ours
    'r[ei] ?autentic\\S*', // okta, lemonldap, ory
    '(conferma|autentica\\S*) (di nuovo|nuovamente)', // logto, lemonldap
    "(ripetere|nuovamente) l'autenticazione", // okta, lemonldap
    '(autenticazione più recente|livello di autenticazione)', // lemonldap
    '(inserisc|digit)\\S+ (ancora una volta|di nuovo|nuovamente) un codice', // ours
    'mantenere il tuo account sicuro', // clerk
    'per (cambiare|modificare|eliminare) (il tuo|la tua|i tuoi|le tue|quest[oa])', // mediawiki
    'nuovi codici', // keycloak, logto, nodebb-2factor
  ],
  signIn: [
    'accedi', // keycloak, okta, clerk
    'accesso', // keycloak, okta, clerk
    'entra', // mediawiki, redmine, sogo
    'log ?in', // keycloak, logto, lemonldap
  ],
  signOut: [
    'esci', // keycloak, okta, clerk
    'disconnetti', // clerk, logto, lemonldap
    'log ?out', // keycloak, lemonldap, mediawiki
  ],
  reset: [
    '(reimposta|ripristina|recupera)( \\S+)? password', // okta, clerk, logto
    'password dimenticata', // keycloak, okta, clerk
  ],
  phone: [
    'numero (di )?(telefono|cellulare)', // keycloak, okta, clerk
  ],
  naming: [
    "(un )?nome( (del|della|dell'|di|per).*)?", // keycloak, okta, clerk
  ],
  other: [
    '(la tua )?password( attuale)?', // keycloak, okta, clerk
    'codice (sconto|promozionale|promo|coupon|regalo|invito|amico|postale|fiscale|articolo|prodotto|cliente|prenotazione|paese|sicurezza della carta|avviamento|identificativo|ordine|stanza)', // okta, medusa
    '(nuovo|scegli|crea|imposta|conferma)( \\S+){0,2} pin', // okta
    'nome( \\S+)*', // keycloak, okta, clerk
  ],
  otherNear: [
    '(riscatta|coupon|sconto|carrello|buono|carta di credito|pagamento)', // clerk, medusa
    "(captcha|non sono un robot|caratteri (nell'|dell'|che vedi)\\S*)", // okta, logto, lemonldap
    '(scegli|crea|imposta|cambia)( \\S+){0,2} pin', // okta
    'data di nascita', // logto
    'traccia (ordine|spedizione|pacco)', // ours
  ],
};
