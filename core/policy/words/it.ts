import type { Words } from './words.ts';

export const words: Words = {
  settings: {
    platforms: {
      title: 'Piattaforme',
      what: 'Piattaforme della tua organizzazione: dove si trovano, quali account ne fanno parte, che cosa accetta il loro campo del codice. I loro host non devono essere confermati da nessuno.',
    },
    allowedHosts: {
      title: 'Host consentiti',
      what: 'I codici vanno solo a questi host, e solo lì si aggiungono account. Host esatti, oppure *.example.com per tutti i sottodomini. Gli host delle piattaforme indicate sopra non vengono aggiunti automaticamente. Un elenco vuoto non consente alcun host.',
    },
    deniedHosts: {
      title: 'Host bloccati',
      what: 'A questi host non va nessun codice, qualunque altra impostazione lo consenta. Host esatti, oppure *.example.com per tutti i sottodomini. Se sono più d’una, una voce che non si può leggere non blocca nulla, perché una svista non fermi l’inserimento ovunque; la pagina “Impostazioni gestite” la indica. Se nessuna si può leggere, nessun host è consentito.',
    },
    fillMode: {
      title: 'Inserimento',
      what: 'Il massimo consentito a un sito: off (nulla), ask (un clic inserisce il codice) o automatic (ognuno può sceglierlo per un sito).',
    },
    submit: {
      title: 'Invia dopo l’inserimento',
      what: 'Consente di far inviare il modulo non appena contiene il codice.',
    },
    ownAccounts: {
      title: 'Account personali',
      what: 'Consente di aggiungere account che non appartengono a nessuna delle piattaforme indicate sopra. Quelli già presenti restano.',
    },
    importAllowed: {
      title: 'Importazione',
      what: 'Consente di importare più account insieme da un’altra app di autenticazione. I propri backup cifrati si possono sempre aprire.',
    },
    exportAllowed: { title: 'Esportazione', what: 'Consente di salvare file di backup cifrati.' },
    plainExportAllowed: {
      title: 'Esportazione in chiaro',
      what: 'Consente di mostrare una chiave segreta: come codice QR per un altro dispositivo o in qualsiasi file non cifrato.',
    },
    autoLockMinutes: {
      title: 'Blocca al più tardi dopo',
      what: 'Minuti di inattività dopo i quali la cassaforte si blocca. Si può scegliere un tempo più breve.',
    },
    clipboardSeconds: {
      title: 'Appunti, al massimo',
      what: 'Secondi dopo i quali un codice copiato viene cancellato. Si può scegliere un tempo più breve.',
    },
    passphraseMinimumScore: {
      title: 'Robustezza della passphrase',
      what: 'Il livello che una nuova passphrase deve raggiungere, da 0 a 4 secondo zxcvbn. Mai meno di 2.',
    },
    passkey: {
      title: 'Passkey',
      what: 'Passkey per aprire la cassaforte: allowed (consentita), required (richiesta, dove il browser lo permette) o forbidden (vietata). La passphrase resta in ogni caso.',
    },
    recoveryKitRequired: {
      title: 'Kit di recupero richiesto',
      what: 'La cassaforte si può usare solo quando esiste un kit di recupero, e l’ultimo non si può rimuovere.',
    },
    escrowKey: {
      title: 'Chiave dell’organizzazione',
      what: 'La chiave pubblica della tua organizzazione (npm run escrow crea la coppia). Chi possiede la parte privata può aprire ogni cassaforte soggetta a questi criteri. Le persone ne vengono informate, con l’impronta della chiave, e accettano prima di vedere un codice.',
    },
    language: { title: 'Lingua', what: 'La lingua finché la persona non ne sceglie un’altra.' },
    hideFirstRun: {
      title: 'Nascondi i primi passi',
      what: 'Dopo la passphrase si arriva subito ai codici. Ciò che è richiesto viene chiesto comunque.',
    },
    appAddress: {
      title: 'Indirizzo dell’app per telefoni',
      what: 'Dove la tua organizzazione offre Watchword per telefoni. Viene mostrato con un codice QR. In Firefox le passkey dell’estensione appartengono a questo indirizzo.',
    },
    supportLink: {
      title: 'Aiuto: indirizzo',
      what: 'Dove si trova aiuto nella tua organizzazione: https o mailto.',
    },
    supportText: {
      title: 'Aiuto: testo',
      what: 'Che cosa c’è da sapere nella tua organizzazione quando serve aiuto.',
    },
    auditRequired: {
      title: 'Registro richiesto',
      what: 'Sblocchi, inserimenti, esportazioni e modifiche dei criteri vengono annotati in un registro cifrato sul dispositivo, che non si può disattivare. Non contiene codici.',
    },
    auditExportAllowed: {
      title: 'Esportazione del registro',
      what: 'Consente di salvare il registro in un file.',
    },
  },
  platform: {
    name: 'Come si chiama. Il nome di una piattaforma integrata completa ciò che di essa è già noto.',
    hosts: 'Host esatti. {tenant} sta per il tenant qui sotto.',
    tenant: 'Il tuo nome negli host e nei percorsi di una piattaforma usata da più organizzazioni.',
    signInPaths:
      'Dove chiede il codice all’accesso; * sta per qualsiasi cosa. Altrove sui suoi host nulla viene inserito automaticamente.',
    issuers: 'Ciò che i suoi codici QR indicano come emittente, oltre al suo nome.',
    algorithm: 'Per account creati da una chiave segreta scritta.',
    digits: 'Per account creati da una chiave segreta scritta.',
    period: 'Secondi; per account creati da una chiave segreta scritta.',
    codes: 'Che cosa accetta il suo campo del codice.',
    codeFields:
      'Dove si trova il campo del codice, per le pagine in cui non viene trovato: selector (CSS) e, se serve, path, frame (l’host del riquadro) e shadow (selettori degli host shadow, dall’esterno verso l’interno).',
    fillMode: 'Come sopra, per questa piattaforma.',
    submit: 'Come sopra, per questa piattaforma.',
  },
};
