import type { Words } from './words.ts';

export const words: Words = {
  settings: {
    platforms: {
      title: 'Plattformen',
      what: 'Plattformen deiner Organisation: wo sie liegen, welche Konten ihre sind, was ihr Codefeld nimmt. Ihre Hosts muss niemand bestätigen.',
    },
    allowedHosts: {
      title: 'Erlaubte Hosts',
      what: 'Codes gehen nur an diese Hosts, und nur dort werden Konten hinzugefügt. Genaue Hosts, oder *.example.com für alles darunter. Hosts der Plattformen oben kommen nicht von selbst dazu. Eine leere Liste erlaubt gar keinen Host.',
    },
    deniedHosts: {
      title: 'Verbotene Hosts',
      what: 'An diese Hosts geht kein Code, was auch immer ihn sonst erlaubt. Genaue Hosts, oder *.example.com für alles darunter. Von mehreren Einträgen verbietet einer, der sich nicht lesen lässt, nichts, damit ein Versehen nicht überall das Ausfüllen anhält; die Seite „Vorgegebene Einstellungen“ nennt ihn. Lässt sich keiner lesen, ist gar kein Host erlaubt.',
    },
    fillMode: {
      title: 'Ausfüllen',
      what: 'Das Höchste, was eine Website darf: off (aus), ask (ein Druck füllt den Code aus) oder automatic (für eine Website wählbar).',
    },
    submit: {
      title: 'Nach dem Ausfüllen absenden',
      what: 'Ob das Formular abgesendet werden darf, sobald der Code darin steht.',
    },
    ownAccounts: {
      title: 'Eigene Konten',
      what: 'Ob Konten hinzugefügt werden dürfen, die zu keiner der Plattformen oben gehören. Vorhandene bleiben.',
    },
    importAllowed: {
      title: 'Import',
      what: 'Ob Konten eines anderen Authenticators zu mehreren übernommen werden dürfen. Eigene verschlüsselte Backups lassen sich immer öffnen.',
    },
    exportAllowed: { title: 'Export', what: 'Ob verschlüsselte Backup-Dateien gespeichert werden dürfen.' },
    plainExportAllowed: {
      title: 'Export im Klartext',
      what: 'Ob ein Geheimnis gezeigt werden darf: als QR-Code für ein anderes Gerät oder in einer Datei, die nicht verschlüsselt ist.',
    },
    autoLockMinutes: {
      title: 'Spätestens sperren nach',
      what: 'Minuten ohne Berührung, nach denen sich der Tresor sperrt. Weniger ist wählbar.',
    },
    clipboardSeconds: {
      title: 'Zwischenablage, höchstens',
      what: 'Sekunden, nach denen ein kopierter Code gelöscht wird. Weniger ist wählbar.',
    },
    passphraseMinimumScore: {
      title: 'Stärke der Passphrase',
      what: 'Was eine neue Passphrase erreichen muss, 0 bis 4 nach zxcvbn. Nie weniger als 2.',
    },
    passkey: {
      title: 'Passkey',
      what: 'Ob ein Passkey den Tresor öffnen darf: allowed (erlaubt), required (verlangt, wo der Browser es kann) oder forbidden (verboten). Die Passphrase bleibt in jedem Fall.',
    },
    recoveryKitRequired: {
      title: 'Notfallblatt verlangt',
      what: 'Der Tresor ist erst zu gebrauchen, wenn es ein Notfallblatt gibt, und das letzte lässt sich nicht entfernen.',
    },
    escrowKey: {
      title: 'Schlüssel der Organisation',
      what: 'Der öffentliche Schlüssel deiner Organisation (npm run escrow macht das Paar). Wer die private Hälfte hat, kann jeden Tresor unter dieser Richtlinie öffnen. Das wird den Menschen mit dem Fingerabdruck des Schlüssels gesagt, und sie stimmen zu, bevor sie einen Code sehen.',
    },
    language: { title: 'Sprache', what: 'Die Sprache, bis die Person eine andere wählt.' },
    hideFirstRun: {
      title: 'Erste Schritte ausblenden',
      what: 'Nach der Passphrase kommen gleich die Codes. Was verlangt ist, wird trotzdem gefragt.',
    },
    appAddress: {
      title: 'Adresse der App für Smartphones',
      what: 'Wo deine Organisation Watchword für Smartphones bereitstellt. Sie wird gezeigt, mit einem QR-Code. In Firefox gehören ihr die Passkeys der Erweiterung.',
    },
    supportLink: { title: 'Hilfe: Adresse', what: 'Wo es in deiner Organisation Hilfe gibt: https oder mailto.' },
    supportText: { title: 'Hilfe: Text', what: 'Was man in deiner Organisation wissen soll, wenn man Hilfe braucht.' },
    auditRequired: {
      title: 'Protokoll verlangt',
      what: 'Entsperren, Ausfüllen, Exporte und Änderungen der Richtlinie kommen in ein verschlüsseltes Protokoll auf dem Gerät, das sich nicht abschalten lässt. Es enthält keine Codes.',
    },
    auditExportAllowed: { title: 'Export des Protokolls', what: 'Ob das Protokoll als Datei gespeichert werden darf.' },
  },
  platform: {
    name: 'Wie sie heißt. Der Name einer eingebauten Plattform ergänzt, was von ihr bekannt ist.',
    hosts: 'Genaue Hosts. {tenant} steht für den Mandanten unten.',
    tenant: 'Dein Name in den Hosts und Pfaden einer Plattform, die viele Organisationen bedient.',
    signInPaths:
      'Wo sie beim Anmelden nach dem Code fragt; * steht für Beliebiges. Anderswo auf ihren Hosts wird nichts von selbst ausgefüllt.',
    issuers: 'Was ihre QR-Codes als Aussteller nennen, außer ihrem Namen.',
    algorithm: 'Für Konten, die aus einem geschriebenen Geheimnis entstehen.',
    digits: 'Für Konten, die aus einem geschriebenen Geheimnis entstehen.',
    period: 'Sekunden; für Konten, die aus einem geschriebenen Geheimnis entstehen.',
    codes: 'Was ihr Codefeld nimmt.',
    codeFields:
      'Wo das Codefeld ist, für Seiten, auf denen es nicht gefunden wird: selector (CSS) und, wo nötig, path, frame (der Host des Rahmens) und shadow (Selektoren der Shadow-Hosts, von außen nach innen).',
    fillMode: 'Wie oben, für diese Plattform.',
    submit: 'Wie oben, für diese Plattform.',
  },
};
