import type { Lexicon } from './lexicon.ts';

export const en: Lexicon = {
  lead: [
    'your', // keycloak, okta, clerk
    '(please )?enter', // keycloak, okta, clerk
    'the', // keycloak, okta, clerk
    'an?', // keycloak, okta, clerk
    'do you have an?', // phpmyadmin
  ],
  code: [
    '(verification|authentication|authenticator|authorization|security|one time|two factor|two step|2 step|second factor|multi factor|2fa|mfa|tfa|totp|otp|auth|log ?in|sign ?in|access|confirmation) (codes?|passcodes?|tokens?|pin|value)', // keycloak, okta, clerk
    '(one time|2fa|mfa|totp|otp|temporary|two factor) passwords?', // keycloak, clerk, lemonldap
    '(six|eight|seven|[5-9]|10|4|four) (digit|character|number|figure)s?( [\\w]+){0,2} (code|passcode|token|pin)', // clerk, logto, sogo
    'passcodes?', // keycloak, okta
    't?otp', // keycloak, okta, clerk
    'code (from|generated|displayed|shown)', // keycloak, okta, clerk
    'the code is \\d numbers', // ours
  ],
  hint: [
    'codes?', // keycloak, okta, clerk
    'tokens?', // keycloak, okta, clerk
    'digits?', // keycloak, okta, logto
    'response', // keycloak, okta, clerk
    'pin', // okta
    'verif(y|ication)', // keycloak, okta, clerk
    'character \\d', // ours
  ],
  app: [
    'authentication (app|application|device)', // clerk, mediawiki, phpmyadmin
    'authenticator', // keycloak, okta, clerk
    '(two factor|2fa|totp|otp|mobile|phone|verification|two step|security) (app|application)', // okta, lemonldap, redmine
    '(code|token) generator', // ours
    'totp', // clerk, lemonldap, mediawiki
    '(generated|shown|displayed) (by|in|via|using|on) (your|the)?', // keycloak, okta, clerk
    'code from (your|the) (\\w+ )?(app|application|device)', // okta, mediawiki, sogo
    'generated code', // ours
    'application can generate', // ours
  ],
  factor: [
    '(two|2|multi|second) (factors?|step|fa)', // keycloak, okta, clerk
    '2 sv', // ours
    'mfa', // okta, logto, mediawiki
    'tfa', // ours
    't?otp', // keycloak, okta, clerk
    "verify (it('s| is) you|your identity)", // okta, clerk, logto
    'checkpoint', // ours
  ],
  backup: [
    '(backup|back up|recovery|scratch|emergency|rescue|bypass|single use)( (recovery|security|access|login|verification))? (codes?|tokens?|keys?|passcodes?)', // keycloak, okta, clerk
  ],
  sent: [
    "(we|we've|we have|was|were|is|been|just|code) (just )?(sent|e ?mailed|texted|messaged)", // keycloak, okta, clerk
    'sent (to|an?|you|by|via)', // keycloak, okta, clerk
    '(sms|text|text message|e ?mail|phone|whats ?app) (verification |security |login |one time )?(codes?|otp|passcode)', // keycloak, clerk, logto
    'code (by|via|we) (sms|text|e ?mail(ed)?|phone|call|sent|texted)', // okta, clerk, amplify
    '(check|open) your (e ?mails?|inbox|phone|messages|texts?)', // okta, clerk, mediawiki
    'verif(y|ication)( of)? your (e ?mail|phone|mobile)', // keycloak, clerk, logto
    'code (we|has) .{0,12}sent', // logto, lemonldap, redmine
    'may take (a few|up to) .{0,10}minutes? to arrive', // ours
  ],
  push: [
    'push (notification|request)?( was| has been)? ?sent', // okta
    '(respond|tap|answer|approve|confirm) .{0,30}on your (mobile|phone|device|smartphone)', // okta
    'on your (mobile|phone|device)( device)?, ', // okta
    '(approve|accept|confirm) (the|this|your|a) (push|sign ?in|log ?in)? ?(request|notification|prompt|attempt)', // clerk, medusa
    'waiting for (your )?(approval|response|confirmation)', // keycloak
    '(notification|request|prompt) (was |has been |is )?sent to your (phone|device|mobile|app)', // ours
  ],
  resend: [
    're ?send( (code|it|sms|e ?mail|otp))?', // keycloak, okta, clerk
    'send (a )?(new code|again|another)', // okta
    "did(n't| not) (receive|get)", // okta, clerk
    'request (a )?new code', // mediawiki
    'get a new code', // ours
  ],
  turnOn: [
    '(set(ting)? ?up|enabl(e|ing)|activat(e|ing)|turn on|configure|register|add|activation of|enroll?)( (the|your|a|an|new))? (two|2|multi|mfa|totp|otp|authenticat\\w*|app\\w*|verification|device|second)', // keycloak, okta, clerk
    'verify and (enable|activate)', // ours
    'confirm (and activate|activation)', // ours
    '(complete|finish)( the)? (set ?up|enabling|registration)', // keycloak, okta, lemonldap
    '(enable|activate|set ?up|finish)(?=$)', // keycloak, okta, clerk
  ],
  scan: [
    'scan(ning)?( \\w+){0,3} (qr|code|image|barcode|below|following)', // keycloak, okta, clerk
    'qr ?codes?', // okta, clerk, logto
    '(set ?up|secret|manual|manual entry|shared|plain text|t?otp|authenticator) (key|secret)', // okta, clerk, logto
    '(enter|add|type) (this|the following)( \\w+)? key', // lemonldap, sogo
    'provisioning ur[il]', // ours
    "can('t|not) scan", // okta, clerk, logto
  ],
  turnOff: [
    '(disabl(e|ing)|deactivat(e|ing)|(turn|switch)(ing)? off)( \\w+){0,3} ?(two|2|multi|mfa|2fa|tfa|totp|otp|authenticat\\w*|verification|protection|second|factor)', // okta, logto, mediawiki
    '(remove|delete|unlink|revoke)s?( (the|your|my|this))? (two|2|multi|mfa|2fa|tfa|totp|otp|authenticat\\w*|second factor|device|factor)', // clerk
    '(disable|deactivate|(turn|switch) off)( (it|now|anyway))?(?=$)', // clerk, logto, mediawiki
    'to (disable|deactivate|turn off)', // mediawiki, medusa
    '(turn|switch) (it|this|them) off', // ours
  ],
  again: [
    'confirm (this|your|the) (action|change|changes|payment|transfer|identity to continue)', // ours
    'sensitive', // clerk, phpmyadmin
    're ?authenticat\\w*', // keycloak, okta, clerk
    'keep your (information|account|data) (secure|safe)', // clerk
    'before (you )?(can )?(continue|proceed|changing|saving|revealing|deleting|change|save|reveal|delete)', // clerk, logto
    'to (change|reveal|delete|save|edit|manage|rotate|approve|proceed with) (your|this|the|these|a|an)', // keycloak, okta, clerk
    "confirm it('s| is) you", // ours
    'sudo mode', // ours
    'new (backup|recovery) codes', // logto, redmine, nodebb-2factor
    'step up', // ours
    'additional verification', // ours
  ],
  signIn: [
    '(log|sign)(g?ing)? ?in', // keycloak, okta, clerk
    'welcome back', // clerk
  ],
  signOut: [
    '(log|sign) ?(out|off)', // keycloak, okta, clerk
  ],
  reset: [
    'reset( \\w+)? (password|2fa|two factor|mfa)', // okta, clerk, logto
    'forgot(ten)?( \\w+)? password', // keycloak, okta, clerk
    'password reset', // okta, lemonldap, mediawiki
  ],
  phone: [
    '((tele|mobile |cell ?)?phone|mobile) number', // keycloak, okta, clerk
  ],
  naming: [
    '(\\w+ ){0,4}(nick)?names?( (of|for) .*)?', // keycloak, okta, clerk
    'name (this|your|the|it) .*', // logto
  ],
  other: [
    '(current |your |old |new )?password', // keycloak, okta, clerk
    '(coupon|promo\\w*|voucher|gift ?card|gift|discount|offer|redeem|redemption|referral|invite|invitation|partner|affiliate|campaign)( \\w+)?', // clerk, sogo, medusa
    '(post(al)?|zip|area|country|dial(ling)?|sort|branch|bank|swift|routing|tax|product|item|source|error|room|game|class|course|meeting|event|booking|reservation|airport|currency|language|colou?r|status|station|store|licen[cs]e|activation|serial|tracking|order|ticket|customer|student|employee|department|project|team|cost|embed|card|account) ?(code|pin|number|no|id|key|token)s?', // keycloak, okta, clerk
    'pin ?code', // ours
    'captcha', // logto, lemonldap, mediawiki
    'card (security|verification)\\w*( code)?', // ours
    '(new|old|current|choose|create|set|confirm|repeat|sim)( \\w+){0,2} pin', // okta
    '(api|access|personal|deploy|refresh|bearer|app|ssh|public|private) (key|token|secret)s?( \\w+)?', // clerk, logto, medusa
    'token (description|note)', // ours
    'search( .*)?', // okta, clerk, logto
  ],
  otherNear: [
    '(redeem|apply|coupon|promo(tion)?|voucher|discount|gift card|checkout|cart|basket|payment details|pay now|add to)', // keycloak, okta, clerk
    '(captcha|not a robot|characters (you see|shown|in the (image|picture))|case (in)?sensitive)', // okta, logto, lemonldap
    '(join|enter) (game|room|meeting|class|quiz)', // ours
    '(set|choose|create|change|new)( \\w+){0,2} pin', // okta
    'track (order|parcel|package|shipment)', // ours
    'date of birth', // ours
    'personal access tokens?', // ours
    '(ci ?/ ?cd )variables?', // ours
    'invitation|referral', // clerk
    'delivery (area|address)', // ours
    'unlock (sim|card)', // ours
  ],
};
