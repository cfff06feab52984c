import type { Lexicon } from './lexicon.ts';

export const de: Lexicon = {
  lead: [
    'ihre?n?', // keycloak, okta, clerk
    'bitte', // keycloak, okta, clerk
  ],
  code: [
    '(verifizierungs|bestätigungs|authentifizierungs|authentifikations|authentisierungs|sicherheits|anmelde|zugangs|einmal|prüf|freigabe|verifikations) ?(code|codes|kennwort|passwort|passwörter|kennung|pin|token|schlüssel)', // keycloak, okta, clerk
    '(zwei|2) ?(faktor|stufen) ?(authentifizierungs)? ?(code|token)', // keycloak, mediawiki
    '(authenticator|2fa|mfa|totp|otp|tan) (code|token)', // lemonldap, amplify
    '(sechs|acht|[4-9]|10) ?(stellig\\w*|ziffrig\\w*)( \\w+){0,2} ?(code|\\w*code|zahl|pin|token)', // logto, sogo, medusa
    'einmal(ige[srn]?)? ?(code|passwort|kennwort)', // keycloak, logto, mediawiki
    'code (aus|von) (ihrer|deiner|der)', // okta, clerk, mediawiki
  ],
  hint: [
    'codes?', // keycloak, okta, clerk
    'ziffern?', // keycloak, okta, redmine
    'stelle \\d', // ours
    'zeichen \\d', // ours
    'tan', // ours
  ],
  app: [
    'authenti(cator|fikator|fizierungs|fizierer|fikations|sierungs)\\w* ?(app|anwendung|gerät)?', // keycloak, okta, clerk
    '(code|token)generator', // ours
    '(zwei|2) ?faktor ?app', // ours
    'in (ihrer|deiner|der) app angezeigt\\w*', // ours
    'aus (ihrer|deiner|der) (\\w+ )?app', // clerk, medusa
  ],
  factor: [
    '(zwei|2|mehr|multi) ?(faktor|stufen|schritt)\\w*( ?(authentifizierung|authentisierung|anmeldung|verifizierung|bestätigung))?', // keycloak, okta, clerk
    'zweite[rn]? faktor', // lemonldap, mediawiki, redmine
    'bestätig(en sie|e) (ihre|deine) identität', // okta, logto
  ],
  backup: [
    '(backup|ersatz|wiederherstellungs|notfall|reserve|sicherungs|einmal ?notfall|rettungs) ?(codes?|schlüssel)', // keycloak, clerk, logto
  ],
  sent: [
    '(haben|wurde|wurden|hat) (\\S+ ){0,8}(gesendet|geschickt|gesandt|verschickt|zugesandt|gemailt|zugeschickt|versendet)', // keycloak, okta, clerk
    '(gesendet|geschickt|zugesandt|verschickt)en? (\\w*code|einmal\\w*)', // okta, clerk, logto
    '(wird|werden|wurden?) .{0,60}(gesendet|geschickt|verschickt)', // keycloak, okta, clerk
    'bestätigen? (sie )?(ihre|deine) (e ?mail|telefon)\\w*', // clerk, logto
    '(sms|e ?mail|mail) ?(code|tan|verifizierungscode|bestätigungscode)', // keycloak, clerk, logto
    '(gesendet|geschickt|versendet) (an|haben|wurde)', // keycloak, okta, clerk
    'per (sms|e ?mail|anruf|whats ?app)', // okta, clerk, logto
    'code ist unterwegs', // amplify
    '(prüfen sie|überprüfe|schau in|sehen sie in) (ihre?n?|deine?n?) (e ?mails?|posteingang|postfach|nachrichten)', // ours
  ],
  push: [
    'push (benachrichtigung |mitteilung |nachricht )?(wurde )?(gesendet|versandt|gesandt|geschickt)', // okta
    'antworten? (sie )?auf (ihrem|deinem) mobil\\w*', // ours
    '(genehmigen|bestätigen|bestätige|genehmige) .{0,40}auf (ihrem|deinem) (\\w+ )?(handy|telefon|smartphone|gerät|mobilgerät)', // ours
    '(anmelde)?anfrage (auf|in) (ihrem|deinem|ihrer|deiner)', // ours
    'warten auf (ihre |deine )?(bestätigung|genehmigung|antwort)', // keycloak
  ],
  resend: [
    '(code )?erneut (senden|schicken|anfordern)', // okta, clerk, logto
    '(keinen code|nicht) erhalten', // okta, clerk, logto
    'neuen code (senden|anfordern|schicken)', // ours
    'nochmals? senden', // ours
  ],
  turnOn: [
    '(zwei|2|mehr|multi|mfa|totp|authenticator|app|bestätigung)\\S*( \\S+){0,3} (einrichten|(?<!de)aktivieren|einschalten|hinzufügen|konfigurieren)', // keycloak, okta, clerk
    '(einrichtung|aktivierung)( \\w+){0,2} (abschließen|bestätigen|fertig)', // directus
    '(aktivieren|einrichten|einschalten)(?=$)', // keycloak, okta, clerk
    '(einrichtung|aktivierung) (der|von) (zwei|2|mehr|multi|mfa)', // redmine
  ],
  scan: [
    'scann?en? (sie )?(\\S+ ){0,3}(qr|code|bild)', // keycloak, okta, clerk
    'qr ?code\\w*', // keycloak, okta, clerk
    '(einrichtungs|geheimer|geheimen|geheim|setup|manueller) ?schlüssel', // okta, logto, mediawiki
    'schlüssel (manuell|von hand)', // ours
    '(diesen|folgenden) schlüssel', // keycloak, logto, sogo
  ],
  turnOff: [
    '(zwei|2|mehr|multi|mfa|totp|otp|authenticator|schutz|faktor|app|bestätigung|gerät)\\S*( \\S+){0,3} (deaktivieren|ausschalten|abschalten|entfernen|löschen|aufheben)', // okta, logto, mediawiki
    '(deaktivieren|ausschalten|abschalten)(?=$)', // okta, logto, mediawiki
    '(deaktivierung|abschaltung) (der|des|von|bestätigen)', // phpmyadmin, directus
    'um (\\S+ ){1,4}zu deaktivieren', // directus, medusa
    'zum (ausschalten|abschalten|deaktivieren)', // directus
  ],
  again: [
    'bestätig(en sie|e) (diese|die|ihre|deine) (aktion|änderung\\w*|zahlung|überweisung)', // ours
    'bestätig(en sie|e),? dass (sie|du) es', // ours
    'bevor (sie|du)', // okta, clerk, logto
    'erneut (authentifizieren|anmelden|bestätigen)', // keycloak, lemonldap, mediawiki
    'sicherheitsabfrage', // ours
    'neue[rn]? (backup|ersatz|wiederherstellungs) ?codes', // keycloak, logto, redmine
  ],
  signIn: [
    'anmelden', // keycloak, okta, clerk
    'anmeldung', // keycloak, okta, clerk
    'einloggen', // clerk, directus
    'log ?in', // keycloak, okta, logto
  ],
  signOut: [
    'abmelden', // keycloak, okta, clerk
    'ausloggen', // directus
  ],
  reset: [
    '(passwort|kennwort|2fa) ?(zurücksetzen|vergessen)', // keycloak, okta, clerk
  ],
  phone: [
    '(telefon|handy|mobil(funk)?) ?nummer', // keycloak, okta, clerk
  ],
  naming: [
    '(\\S+ )?(namen?|gerätename|bezeichnung|\\S+namen?)( (für|des|der|von|ihre[sr]?|deine[sr]?) .*)?', // keycloak, okta, clerk
  ],
  other: [
    '(ihr |aktuelles |neues |altes )?(passwort|kennwort)', // keycloak, okta, clerk
    '(gutschein|rabatt|aktions|geschenk|promo|einladungs|empfehlungs|werbe|vorteils|freischalt)\\w*( ?(code|karte|nummer))?', // okta, sogo, medusa
    '(länder|artikel|produkt|kunden|auftrags|bestell|sendungs|karten|konto|raum|spiel|steuer|vertrags|ticket|bank)(leitzahl|vorwahl|nummer|nr|code|pin)', // clerk, medusa
    'kartenprüf\\w*', // ours
    '(neue|alte|aktuelle)[rn]? pin', // ours
    'pin (festlegen|wählen|ändern|wiederholen|bestätigen)', // ours
    '(\\S+)?name\\w*( \\S+)*', // keycloak, okta, clerk
    'zeichen (im|aus dem) bild', // ours
  ],
  otherNear: [
    '(einlösen|gutschein\\w*|rabatt\\w*|warenkorb|kasse|zur kasse|zahlungspflichtig\\w*|kreditkarte)', // clerk, medusa
    '(captcha|kein roboter|zeichen (im|aus dem) bild|sicherheitsgrafik)', // okta, logto, lemonldap
    '(pin (festlegen|wählen|ändern|einrichten)|neue pin)', // ours
    'sendungsverfolgung', // ours
    'geburtsdatum', // keycloak, okta, logto
    'sendung verfolgen', // ours
  ],
};
