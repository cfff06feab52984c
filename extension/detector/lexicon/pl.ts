import type { Lexicon } from './lexicon.ts';

export const pl: Lexicon = {
  lead: [
    'twój', // keycloak, okta, clerk
    'swój', // keycloak, okta, clerk
    'proszę( podać)?', // keycloak, okta, clerk
    '(wpisz|podaj|wprowadź)', // keycloak, okta, clerk
  ],
  code: [
    'kod\\p{L}* (weryfikacyjn|uwierzytelniając|autoryzacyjn|bezpieczeństwa|dostępu|potwierdzając|potwierdzenia|logowania|jednorazow|autentykacji|otp|totp|2fa)\\p{L}*', // keycloak, okta, clerk
    '(jednorazow|tymczasow)\\p{L}* (kod|hasł)\\p{L}*', // keycloak, okta, clerk
    'hasł\\p{L}* jednorazow\\p{L}*', // keycloak, mediawiki, amplify
    '(totp|otp)', // keycloak, okta, clerk
    '([4-9]|10|sześcio|ośmio) ?cyfrow\\p{L}* kod\\p{L}*', // logto, medusa
    'kod\\p{L}* (z|wygenerowan\\p{L}*|wyświetlan\\p{L}*|wyświetlon\\p{L}*) .{0,20}(aplikacj\\p{L}*|urządzeni\\p{L}*)?', // keycloak, okta, clerk
    'token\\p{L}* (bezpieczeństwa|uwierzytelniając\\p{L}*|dwuskładnikow\\p{L}*)', // ours
  ],
  hint: [
    'kod\\p{L}{0,3}', // keycloak, okta, clerk
    'token\\p{L}*', // keycloak, okta, logto
    'cyfr\\p{L}*', // keycloak, okta, clerk
  ],
  app: [
    'aplikacj\\p{L}* (uwierzytelniając|autoryzacyjn|autentykacyjn|authenticator|otp|totp|mobiln)\\p{L}*', // okta, clerk, logto
    '(authenticator|autentykator|uwierzytelniacz)\\p{L}*', // keycloak, okta, logto
    'generator\\p{L}* kodów', // ours
    '(totp|otp)', // keycloak, okta, clerk
    'w (swojej |twojej )?aplikacji', // okta, clerk, logto
  ],
  factor: [
    '(dwuskładnikow|dwuetapow|dwustopniow|wieloskładnikow|dwuczynnikow)\\p{L}*', // keycloak, okta, clerk
    '(2|dwu) ?(etapow|stopniow|składnikow)\\p{L}*', // keycloak, clerk, logto
    'drugi\\p{L}* (składnik|czynnik|etap)\\p{L}*', // lemonldap, mediawiki
    '(potwierdź|zweryfikuj) (swoją )?tożsamość', // okta, logto, mediawiki
    '2f(a)?', // lemonldap, directus, nodebb-2factor
  ],
  backup: [
    'kod\\p{L}* (zapasow|awaryjn|odzyskiwania|ratunkow|rezerwow|przywracania|jednorazow\\p{L}* zapasow)\\p{L}*', // clerk, logto, mediawiki
    '(zapasow|awaryjn)\\p{L}* kod\\p{L}*', // mediawiki
  ],
  sent: [
    '(został|zostało|wysłaliśmy|wysłano) .{0,50}(wysłan\\p{L}*|kod|wiadomość)', // keycloak, okta, clerk
    'wysłan\\p{L}* (na|do|pod|w|przez)', // keycloak, okta, clerk
    '(kod|kodu) (sms|e ?mail|z wiadomości|z sms|przesłan\\p{L}*|wysłan\\p{L}*)', // okta, clerk, logto
    '(przez|za pomocą|w|jako) (sms|e ?mail\\p{L}*|wiadomości|połączeni\\p{L}*)', // keycloak, okta, clerk
    'kod\\p{L}* weryfikacyjn\\p{L}* (sms|e ?mail|telefon\\p{L}*)', // logto
    'sprawdź (wiadomości|pocztę|swój|swoją|swoje|twój|skrzynkę) ?(e ?mail|telefon|pocztę|skrzynkę|wiadomości)?', // okta, clerk, mediawiki
    '(zweryfikuj|potwierdź) (swój |twój )?(adres |numer )?(e ?mail|telefon)\\p{L}*', // keycloak, clerk, logto
    'otrzymany kod', // ours
  ],
  push: [
    'wysłano powiadomienie push', // okta
    'odpowiedz na swoim urządzeniu', // okta
    '(zatwierdź|potwierdź) .{0,40}(na|w) (swoim |twoim )?(telefonie|urządzeniu|aplikacji)', // ours
    'oczekiwanie na (zatwierdzenie|potwierdzenie|odpowiedź)', // clerk
  ],
  resend: [
    '(wyślij|prześlij|wysłać) ?(kod |e ?mail )?ponownie', // okta, clerk, logto
    'ponown\\p{L}* (wyślij|wysłani|prześlij)\\p{L}*', // okta, lemonldap
    'nie (otrzym|odebr|dosta)\\p{L}*', // keycloak, okta, clerk
    'nowy kod', // okta
  ],
  turnOn: [
    '(włącz|aktywuj|skonfiguruj|dodaj|ustaw|konfiguracja|zarejestruj|włączanie)( \\S+){0,2} (weryfikacj|uwierzytelni|aplikacj|authenticator|autentykator|dwu|drugi|otp|totp|2fa)\\p{L}*', // keycloak, okta, clerk
    '(włącz|aktywuj|skonfiguruj)(?=$)', // mediawiki, directus, medusa
    '(zakończ|dokończ|potwierdź) (konfigurację|aktywację|włączenie|ustawi\\p{L}*)', // okta, directus, nodebb-2factor
  ],
  scan: [
    '(ze)?skan\\p{L}*( \\S+){0,3} (kod|qr|obraz)\\p{L}*', // keycloak, okta, clerk
    'kod\\p{L}* (qr|kreskow\\p{L}*)', // keycloak, okta, clerk
    '(tajn|sekretn|poniższ)\\p{L}* klucz\\p{L}*', // clerk, logto, mediawiki
    'klucz (tajny|konfiguracji|ręcznie)', // okta
    'nie (możesz|można) .{0,20}skanować', // keycloak, okta, clerk
  ],
  turnOff: [
    '(wyłącz|dezaktywuj|usuń|usunąć|wyłączyć|wyłączenie|dezaktywacja|odłącz)( \\S+){0,3} (weryfikacj|uwierzytelni|aplikacj|authenticator|autentykator|dwu|drugi|otp|totp|2fa|składnik|urządzeni|ochron)\\p{L}*', // okta, clerk, logto
    '(wyłącz|dezaktywuj)(?=$)', // logto, mediawiki, directus
    'aby (wyłączyć|dezaktywować|usunąć)', // directus, medusa
  ],
  again: [
    'wymagana weryfikacja', // clerk
    'ponown\\p{L}* (uwierzytelni|zaloguj|logowani)\\p{L}*', // okta, lemonldap
    'potwierdź (tę|tą|to|zmian\\p{L}*|płatność|operację|że to ty)', // ours
    'zanim (będziesz|zaczniesz|przejdziesz)', // directus, medusa
    'przed (kontynuowaniem|zmianą|usunięciem)', // logto
    'wrażliw\\p{L}*', // directus
  ],
  signIn: [
    'zaloguj( się)?', // keycloak, okta, clerk
    'logowani\\p{L}*', // keycloak, okta, clerk
    'logujesz', // okta, clerk
  ],
  signOut: [
    'wyloguj( się)?', // keycloak, okta, clerk
    'wylogowani\\p{L}*', // keycloak, clerk, logto
  ],
  reset: [
    '(reset|zresetuj|resetowani|odzyskiwani|przypomnij|zapomniałeś)\\p{L}*( \\S+)? hasł\\p{L}*', // okta, clerk, logto
  ],
  phone: [
    '(numer\\p{L}*|nr) (telefonu|komórki|komórkow\\p{L}*)', // keycloak, okta, clerk
  ],
  naming: [
    'nazw\\p{L}*( (dla|urządzenia|klucza|tego) .*)?', // keycloak, okta, clerk
    'nazwa urządzenia', // keycloak
  ],
  other: [
    '(twoje |obecne |aktualne )?hasło', // keycloak, okta, clerk
    'kod\\p{L}* (rabatow|promocyjn|kuponu|zaproszenia|polecając|pocztow|kraju|kierunkow|produktu|zamówienia|klienta|swift|banku|zabezpieczając\\p{L}* kart|cvc|cvv|podarunkow)\\p{L}*( .*)?', // keycloak, okta, logto
    '(kupon|bon|voucher|karta podarunkowa|zaproszenie)\\p{L}*( \\S+)*', // clerk, medusa
    '(nowy|obecny|stary|wybierz|ustaw|powtórz)( \\S+)? pin', // okta
    'imię( .*)?', // keycloak, okta, clerk
    'nazwisko( .*)?', // keycloak, okta, clerk
    'nazwa użytkownika', // keycloak, okta, clerk
    '(wy)?szukaj( .*)?', // okta, clerk, lemonldap
    'numer (karty|zamówienia|przesyłki|klienta|konta)( .*)?', // ours
    'captcha.*', // okta, logto, lemonldap
  ],
  otherNear: [
    '(rabat\\p{L}*|kupon\\p{L}*|koszyk\\p{L}*|karta podarunkow\\p{L}*|zrealizuj|kart\\p{L}* (kredytow|płatnicz)\\p{L}*|dane karty|zapłać)', // medusa
    '(captcha|nie jestem robotem|znaki z obrazka)', // okta, logto, lemonldap
    '(ustaw|wybierz|zmień|utwórz)( \\S+){0,2} pin', // okta
    'data urodzenia', // keycloak, logto, amplify
    '(śledź|śledzenie) (przesyłk|zamówieni|paczk)\\p{L}*', // medusa
    'zaproszeni\\p{L}*', // clerk, sogo, medusa
  ],
};
