import type { Lexicon } from './lexicon.ts';

export const fr: Lexicon = {
  lead: [
    'votre', // keycloak, okta, clerk
  ],
  code: [
    "codes? (de |d')(vérification|authentification|sécurité|connexion|confirmation|validation|accès)", // keycloak, okta, clerk
    'codes? (à usage unique|temporaire|otp|totp|2fa|mfa|unique)', // keycloak, okta, logto
    'codes? à (six|huit|\\d) chiffres', // medusa
    'mot de passe à usage unique', // mediawiki, directus
    'code (généré|affiché)', // okta, clerk, logto
    "jeton (de sécurité|d'authentification|d'accès)", // keycloak, mediawiki, directus
  ],
  hint: [
    'codes?', // keycloak, okta, clerk
    'chiffres?', // keycloak, okta, clerk
    'jeton', // keycloak, okta, logto
  ],
  app: [
    "(application|appli|app) (de |d')(authentification|vérification|sécurité)", // clerk, logto, phpmyadmin
    'authentificateur', // okta, clerk, logto
    "code (de|dans) (votre |ton |l')(application|appli|app)", // okta, clerk, lemonldap
    "affiché (dans|par|sur) (votre|l'|ton) ?(application|appli|app)", // okta, logto, lemonldap
    "généré par (votre|l'|ton) ?(application|appli|app)", // okta, clerk, logto
  ],
  factor: [
    '(authentification|vérification|validation|connexion) (à|en) (deux|2|plusieurs|double) (facteurs?|étapes?)', // clerk, logto, lemonldap
    'double (facteur|authentification)', // redmine, directus
    'multi ?facteurs?', // okta, mediawiki
    'multifactorielle', // amplify
    '(second|deuxième) facteur', // okta, lemonldap
    '(vérifiez|confirmez) votre identité', // okta, logto
    'a2f', // directus
  ],
  backup: [
    "codes? (de |d')(secours|récupération|sauvegarde|urgence|rechange)", // clerk, logto, mediawiki
  ],
  sent: [
    "(avons|a|été|être|d'être) (\\S+ ){0,2}(envoyé|adressé|transmis)\\S*", // keycloak, okta, clerk
    'envoyé (à|au|par|sur|via)', // keycloak, okta, clerk
    'par (sms|e ?mail|courriel|texto|téléphone|appel)', // okta, clerk, logto
    'code (sms|e ?mail|reçu|que vous avez reçu)', // okta, clerk, amplify
    '(consultez|vérifiez) (vos|votre) (e ?mails?|boîte|courriels?|messagerie|téléphone|messages)', // okta, clerk, logto
  ],
  push: [
    'notification push envoyée', // okta
    'répondez sur votre (appareil|téléphone|mobile)', // okta
    '(approuvez|confirmez|acceptez) .{0,40}sur votre (\\S+ )?(téléphone|mobile|appareil|smartphone)', // ours
    '(approuvez|acceptez) (la|cette) (demande|notification)', // ours
    "en attente (de |d')(votre )?(approbation|confirmation|réponse)", // clerk
  ],
  resend: [
    '(renvoyer|réenvoyer|recevoir un nouveau)( \\S+){0,3}', // keycloak, okta, clerk
    "(pas|n'avez pas) reçu", // keycloak, okta, clerk
    'demander un nouveau code', // mediawiki
  ],
  turnOn: [
    "(activer|configurer|ajouter|mettre en place|paramétrer|activez|configurez|enregistrer)( \\S+){0,2} (l'authentification|authentification|vérification|double|deux|2fa|a2f|mfa|application|l'application|appareil|facteurs?)\\S*", // keycloak, okta, clerk
    '(terminer|finaliser|confirmer)( \\S+)? ?(configuration|activation)', // okta, directus, nodebb-2factor
    '(activer|configurer)(?=$)', // keycloak, okta, mediawiki
    "(configuration|activation) de (l'|la )\\S+", // keycloak, okta, logto
  ],
  scan: [
    'scann?(ez|er)( \\S+){0,4}', // keycloak, okta, clerk
    'codes? qr', // okta, logto, mediawiki
    'qr ?codes?', // clerk, lemonldap, redmine
    'clé (secrète|de configuration|manuelle)', // okta, clerk, logto
    '(saisi(r|ssez)|(ajout|entr)e[rz]) (cette|la) clé', // keycloak, lemonldap, redmine
  ],
  turnOff: [
    "(désactiver|désactivez|supprimer|supprimez|retirer|retirez|désactivation de)( \\S+){0,2} ?(l'authentification|authentification|vérification|double|deux|2fa|a2f|mfa|application|l'application|appareil|protection|facteurs?)\\S*", // okta, clerk, logto
    'désactiver(?=$)', // clerk, logto, mediawiki
    "pour (la |l')?désactiver", // directus, medusa
  ],
  again: [
    "confirme[rz] (cette|votre|l'|le|ces|vos) ?(action|opération|modifications?|paiement|virement|changements?)", // ory
    "confirme[rz] (qu'il s'agit|que c'est) (bien )?(de )?vous", // okta, logto, ory
    'avant de (continuer|poursuivre|changer|modifier|supprimer|enregistrer|afficher)', // okta, logto, medusa
    '(opération|action|données|informations) sensibles?', // ours
    'ré ?authentifi\\S*', // okta, lemonldap
    '(authentifi|confirm|vérifi|identifi)(er|ez)( vous)? (à|de) nouveau', // logto
    "(authentification plus récente|niveau d'authentification)", // lemonldap
    '(saisi|entr)\\S+ (encore une fois|(à|de) nouveau) un code', // ours
    'pour (changer|modifier|supprimer) (votre|vos|cette|ce)', // keycloak, sogo, redmine
    'nouveaux codes', // clerk, logto, redmine
  ],
  signIn: [
    'connexion', // keycloak, okta, clerk
    'se connecter', // keycloak, okta, clerk
    'connectez vous', // keycloak, okta, clerk
    "s'identifier", // ours
    'log ?in', // redmine
  ],
  signOut: [
    'déconnexion', // keycloak, clerk, lemonldap
    'se déconnecter', // keycloak, okta, clerk
  ],
  reset: [
    '(réinitialiser|oublié)( \\S+){0,3} mot de passe', // okta, clerk, logto
    'mot de passe oublié', // keycloak, okta, clerk
    'réinitialisation', // okta, clerk, logto
  ],
  phone: [
    'numéro (de )?(téléphone|portable|mobile)', // keycloak, okta, clerk
  ],
  naming: [
    "(un )?nom( (de|du|pour|d').*)?", // keycloak, okta, clerk
  ],
  other: [
    '(votre )?mot de passe( actuel)?', // keycloak, okta, clerk
    "codes? (promo\\S*|de réduction|réduction|cadeau|avantage|parrainage|parrain|d'invitation|postal|pays|barres?|article|produit|client|de la carte|banque|guichet|insee|de réservation|de suivi|de salle)", // keycloak, okta, logto
    'cryptogramme', // ours
    '(nouveau|choisir|choisissez|créer|créez|confirmer|définir)( \\S+){0,3} pin', // okta
    'nom( \\S+)*', // keycloak, okta, clerk
  ],
  otherNear: [
    "(code promo|panier|bon d'achat|carte cadeau|carte bancaire|paiement)", // clerk, medusa
    "(captcha|pas un robot|caractères (de l'image|affichés|ci dessous))", // keycloak, okta, clerk
    '(choisir|choisissez|créer|créez|changer|définir)( \\S+){0,3} pin', // okta
    'date de naissance', // keycloak, okta, clerk
    'suivre (ma|un|mon|votre) (commande|colis)', // ours
  ],
};
