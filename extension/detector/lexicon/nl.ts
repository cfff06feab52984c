import type { Lexicon } from './lexicon.ts';

export const nl: Lexicon = {
  lead: [
    'je', // keycloak, okta, clerk
    'jouw', // clerk, sogo, directus
    'uw', // keycloak, okta, clerk
    'de', // keycloak, okta, clerk
    'het', // keycloak, okta, clerk
    'een', // keycloak, okta, clerk
  ],
  code: [
    '(verificatie|authenticatie|beveiligings|toegangs|bevestigings|aanmeld|inlog|controle|validatie) ?(codes?|token|wachtwoord)', // keycloak, okta, clerk
    '(eenmalige?|tijdelijke) (\\p{L}+ )?(toegangs)?(codes?|wachtwoord(en)?|pincode)', // keycloak, okta, clerk
    '(2|twee) ?(factor|staps|traps) ?(authenticatie|verificatie)? ?(code|token)', // keycloak, mediawiki
    '(totp|otp|2fa|authenticator)( code)?', // keycloak, okta, clerk
    '([4-9]|10|zes|acht) ?cijferige? (\\p{L}+ )?\\p{L}*code', // sogo, medusa
    'code (uit|van|in) (je|uw|de) (\\p{L}+ )?app\\p{L}*', // okta, mediawiki, directus
  ],
  hint: [
    '\\p{L}*codes?', // keycloak, okta, clerk
    'cijfers?', // keycloak, okta, clerk
    'token', // keycloak, okta, mediawiki
  ],
  app: [
    '(authenticat|verificat)(or|ie) ?(app|applicatie|toepassing)\\p{L}*', // keycloak, okta, clerk
    'authenticator', // keycloak, okta, clerk
    'codegenerator', // ours
    'totp ?(app|applicatie|toepassing)?', // clerk, mediawiki, redmine
    '(mobiele|in de|uit de|door je|door uw) (app|applicatie|toepassing)\\p{L}*', // keycloak, okta, directus
    'door je authenticat\\p{L}*', // ours
  ],
  factor: [
    '(2|twee|multi) ?(factor|staps|traps) ?(authenticatie|verificatie|aanmelding)?', // keycloak, okta, clerk
    'tweede (factor|stap)', // ours
    'in twee stappen', // ours
    '(bevestig|verifieer|controleer) (je|uw) identiteit', // okta, phpmyadmin
    '2fa', // phpmyadmin, directus
  ],
  backup: [
    '(back ?up|herstel|nood|reserve) (verificatie|authenticatie)? ?(codes?|sleutels?)', // keycloak, clerk, mediawiki
  ],
  sent: [
    '(is|zijn|hebben|heeft|werd|wordt) .{0,60}(verzonden|gestuurd|verstuurd|gemaild)', // keycloak, okta, clerk
    '(verzonden|gestuurd|verstuurde?|verzend) (naar|is|per|via)', // keycloak, okta, clerk
    '(via|per) (sms|e ?mail|tekstbericht|telefoon|spraakoproep)', // keycloak, okta, clerk
    '(sms|e ?mail) ?(code|verificatiecode|verificatie)', // keycloak, clerk, amplify
    '(controleer|bekijk|check) (je|uw) (e ?mail|inbox|telefoon|sms|mail|berichten)', // okta, clerk
    '(verifieer|bevestig) (je|uw) (e ?mail|telefoon)\\p{L}*', // clerk, mediawiki
    'ontvangen code', // ours
  ],
  push: [
    'push ?(melding|bericht) (is )?(verzonden|verstuurd)', // okta
    'reageer op (je|uw) (mobiele|telefoon|apparaat)', // okta
    '(keur|bevestig) .{0,40}op (je|uw) (telefoon|mobiel|apparaat|smartphone)', // ours
    'wacht(en)? op (je |uw )?(goedkeuring|bevestiging)', // keycloak, clerk
  ],
  resend: [
    '(opnieuw|nogmaals) (verzenden|versturen|sturen|verstuur|verzend)', // okta, clerk, medusa
    '(code|e ?mail|sms) opnieuw', // okta, clerk
    '(geen|niet) .{0,40}(ontvangen|gekregen)', // keycloak, okta, clerk
    'nieuwe code', // okta
  ],
  turnOn: [
    '(\\p{L}* ?(factor|staps|traps)\\p{L}*|authenticat\\p{L}*|totp|otp|2fa|mfa)( \\S+){0,2} (instellen|inschakelen|activeren|toevoegen|configureren|aanzetten)', // keycloak, okta, clerk
    '(voeg|schakel|stel|activeer|configureer|zet)( \\S+){0,3} (authenticat\\p{L}*|\\p{L}*factor\\p{L}*|\\p{L}*staps\\p{L}*|verificatie|otp|totp)', // keycloak, okta, clerk
    '(inschakelen|activeren|instellen|aanzetten)(?=$)', // keycloak, okta, clerk
    '(mobiele )?authenticator (instellen|installatie)', // keycloak, okta
  ],
  scan: [
    'scan (de|deze|het|onderstaande)', // keycloak, okta, clerk
    '(qr|bar|streep) ?codes?( scannen)?', // keycloak, okta, clerk
    '(geheime|gedeelde|onderstaande) (sleutel|key)', // okta, clerk, mediawiki
    'niet (kan )?scannen', // keycloak, okta, clerk
  ],
  turnOff: [
    '(\\p{L}*(factor|staps|traps)\\p{L}*|authenticat\\p{L}*|2fa|mfa|totp|otp)( \\S+){0,3} (uitschakelen|deactiveren|verwijderen|uitzetten|ontkoppelen)', // okta, mediawiki, directus
    '(schakel|zet)( \\S+){0,4} uit', // okta, directus
    '(verwijder|deactiveer)( \\S+){0,2} (authenticat\\p{L}*|\\p{L}*factor\\p{L}*|\\p{L}*staps\\p{L}*|2fa|apparaat)', // clerk
    '(uitschakelen|deactiveren|uitzetten)(?=$)', // mediawiki, directus, medusa
    'om .{0,40}(uit te schakelen|te deactiveren|te verwijderen)', // keycloak, mediawiki, phpmyadmin
  ],
  again: [
    'verificatie vereist', // okta
    'opnieuw (authenticeren|verifiëren|aanmelden)', // mediawiki
    'bevestig (deze|dit|uw|je|de) (actie|wijziging\\p{L}*|betaling)', // ours
    'bevestig dat (jij|u)', // ours
    'voordat (je|u)', // okta, mediawiki, directus
    'gevoelige', // phpmyadmin
    'om (je|uw) account te beschermen', // directus
  ],
  signIn: [
    'aanmelden', // keycloak, okta, clerk
    'inloggen', // keycloak, okta, clerk
    'log ?in', // keycloak, okta, clerk
    'meld (je|u) aan', // clerk, mediawiki
    'aanmelding', // okta, clerk, mediawiki
  ],
  signOut: [
    'afmelden', // keycloak, okta, mediawiki
    'uitloggen', // keycloak, clerk, redmine
    'log uit', // clerk
  ],
  reset: [
    'wachtwoord (opnieuw instellen|resetten|herstellen|vergeten)', // keycloak, okta, clerk
    '(reset|herstel)( \\S+)? wachtwoord', // okta, mediawiki, amplify
  ],
  phone: [
    '(telefoon|mobiele?|gsm) ?nummer', // keycloak, okta, clerk
  ],
  naming: [
    '(\\S+ ){0,2}(naam|apparaatnaam|omschrijving)( (van|voor) .*)?', // keycloak, okta, clerk
    'noem .*', // ours
  ],
  other: [
    '(je |uw |huidig )?wachtwoord', // keycloak, okta, clerk
    '(kortings|cadeau|promotie|actie|voucher|tegoed|coupon|uitnodigings|vriend\\p{L}*|waarde) ?(bon|code|kaart|nummer)\\p{L}*', // medusa
    '(post|land|product|artikel|klant|bestel|track\\p{L}*|kamer|les|bank|kaart|factuur|order|rekening) ?(code|nummer|nr)', // keycloak, okta, medusa
    '(nieuwe|huidige|oude|kies|herhaal)( \\p{L}+)? pin(code)?', // okta
    '(beveiligingscode|cvc|cvv)( .*kaart\\p{L}*)?', // okta
    '\\p{L}*naam( \\S+)*', // keycloak, okta, clerk
    'zoek\\p{L}*( .*)?', // okta, mediawiki, sogo
    'captcha.*', // okta, mediawiki
  ],
  otherNear: [
    '(inwisselen|verzilveren|kortingscode|cadeaubon|winkelwagen|winkelmand|afrekenen|creditcard|betaalkaart)', // medusa
    '(captcha|geen robot|tekens in de afbeelding)', // okta, mediawiki
    '(kies|stel|wijzig|maak)( \\S+){0,2} pin\\p{L}*', // okta
    'geboortedatum', // keycloak
    'track (je|uw)|volg (je|uw) (pakket|bestelling)', // ours
    'uitnodiging', // clerk, medusa
  ],
};
