import { de as common } from '../../words/de.ts';
import type { EpilotWords } from './en.ts';

export const de: EpilotWords = {
  ...common,
  claim: 'Die Plattform für die Energiewende',
  login: 'E-Mail',
  areas: [
    ['/', 'Übersicht'],
    ['/organisation/security', 'Organisationseinstellungen'],
    ['/organisation/users', 'Benutzer'],
  ],
  menu: [
    ['/account/security', 'Sicherheit'],
    ['/developers', 'User-API'],
  ],
  dashboard: 'Übersicht',
  rows: [
    ['Solarangebote', '12 offen'],
    ['Netzanschlüsse', '3 warten auf ein Dokument'],
    ['Wärmepumpen', '5 Montagen diese Woche'],
  ],
  withSso: 'Mit SSO anmelden',
  withPasskey: 'Mit einem Passkey anmelden',

  methodTitle: 'Wählen Sie Ihre MFA-Methode',
  byApp: 'Authenticator-App (TOTP)',
  byAppExplanation: 'Ein Code aus der App auf Ihrem Telefon oder in Ihrem Browser',
  byText: 'Textnachricht (SMS)',
  byTextExplanation: (number) => `Ein Code an ${number}`,
  codeTitle: 'Multi-Faktor-Authentifizierung',
  codeExplanation: 'Geben Sie den Code aus Ihrer Authenticator-App ein.',
  codeLabel: 'Bestätigungscode',
  anotherMethod: 'Andere Methode verwenden',
  lost: 'Gerät verloren? Bitten Sie einen Administrator Ihrer Organisation, Ihre MFA zurückzusetzen.',

  setUpTitle: 'Multi-Faktor-Authentifizierung einrichten',
  setUpRequired:
    'Ihre Organisation verlangt einen zweiten Schritt bei der Anmeldung. Scannen Sie den Code mit einer Authenticator-App.',
  setUpOptional:
    'Ergänzen Sie Ihre Anmeldung um einen zweiten Schritt. Scannen Sie den Code mit einer Authenticator-App.',
  token: 'Oder geben Sie diesen Schlüssel ein',
  confirm: 'Bestätigen',
  notNow: 'Nicht jetzt',

  security: 'Sicherheit',
  securityExplanation: 'Wie Sie sich bei epilot anmelden.',
  mfa: 'Multi-Faktor-Authentifizierung',
  mfaOn: 'Ein',
  mfaOff: 'Aus',
  mfaNextTime: 'Bei Ihrer nächsten Anmeldung richten Sie sie ein.',
  setUpNextTime: 'Bei der nächsten Anmeldung einrichten',
  phone: 'Telefonnummer für Textnachrichten (SMS)',
  save: 'Speichern',
  notAPhone: 'Das ist keine Telefonnummer.',
  passkeys: 'Passkeys',
  passkeysExplanation: 'Mit Fingerabdruck, Gesicht oder Bildschirmsperre anmelden, ohne Passwort und Code.',
  passkeyAdded: (day) => `Hinzugefügt am ${day}`,
  addPasskey: 'Passkey hinzufügen',
  usePasskey: 'Passkey verwenden',
  passkeyFailed: 'Dieser Passkey ging nicht. Versuchen Sie es noch einmal, oder melden Sie sich mit Ihrem Passwort an.',
  remove: 'Entfernen',
  passwordWrong: 'Das Passwort stimmt nicht.',
  yourPassword: 'Ihr Passwort',

  organisationSecurity: 'Organisationseinstellungen',
  mode: 'Multi-Faktor-Authentifizierung',
  modeExplanation: 'Für alle in dieser Organisation.',
  optional: 'Optional',
  optionalExplanation: 'Jeder entscheidet selbst.',
  required: 'Erforderlich',
  requiredExplanation: 'Wer keinen Authenticator hat, richtet bei der nächsten Anmeldung einen ein.',
  administratorsOnly: 'Das kann nur ein Administrator der Organisation.',

  users: 'Benutzer',
  administrator: 'Administrator',
  member: 'Mitglied',
  addUser: 'Benutzer hinzufügen',
  name: 'Name',
  initialPassword: 'Anfangspasswort',
  reset: 'MFA zurücksetzen',
  resetTitle: (name) => `MFA von ${name} zurücksetzen`,
  resetExplanation:
    'Der Authenticator gilt dann nicht mehr, und die Person wird abgemeldet. Sie bekommen einmal einen Wiederherstellungscode, mit dem sie einen neuen einrichten kann.',
  reason: 'Grund',
  resetNotPossible: 'Es gibt nichts zurückzusetzen: diese Person hat keinen Authenticator.',
  resetDone: (name) => `Die MFA von ${name} wurde zurückgesetzt`,
  resetHandOver:
    'Geben Sie diesen Code auf sicherem Weg weiter. Er gilt einmal, innerhalb von 24 Stunden, und wird nicht wieder gezeigt.',
  back: 'Zurück zu den Benutzern',

  api: 'User-API',
  apiExplanation:
    'Eine Anwendung von Ihnen liest die User-API mit einem Token (OAuth 2.0, Authorization Code mit PKCE). Er wird erst nach dem zweiten Schritt ausgestellt.',
  callApi: 'GET /v1/users/me aufrufen',
};
