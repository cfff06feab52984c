/**
 * What the pages of one language say, by what it means. An entry is a piece of a regular expression in lower case; its groups are for grouping
 * alone; a space stands for any run of spaces, hyphens or dots, or none. Matched at word borders where the language has any, in every language
 * at hand at once: pages mix them.
 *
 * Behind each entry stands whose translations say so, the first three of: npm keycloakify 11.16.0 (keycloak), @okta/okta-signin-widget 7.49.0
 * (okta), @clerk/localizations 4.18.0 (clerk), @logto/phrases-experience 1.15.0 (logto), @aws-amplify/ui 6.15.6 (amplify), @directus/app 18.0.0
 * (directus), nodebb-plugin-2factor 7.6.1, @medusajs/dashboard 2.21.2 (medusa), @ory/elements-react 1.2.1 (ory); Debian 12's
 * liblemonldap-ng-portal-perl (lemonldap), mediawiki, redmine, sogo-common (sogo), phpmyadmin. "ours" was found in none of them.
 */
export interface Lexicon {
  /** Words before a label's own: "your", "enter the". */
  readonly lead: readonly string[];
  /** A verification code by its full name: enough beside a field to say what it takes. */
  readonly code: readonly string[];
  /** Says "code" and could mean any. */
  readonly hint: readonly string[];
  /** The app that makes codes. */
  readonly app: readonly string[];
  /** The second factor as such. */
  readonly factor: readonly string[];
  readonly backup: readonly string[];
  /** The code came, or will come, by e-mail, SMS or call. */
  readonly sent: readonly string[];
  /** The answer is awaited on another device: no code is asked for. */
  readonly push: readonly string[];
  /** Asks for it to come again. */
  readonly resend: readonly string[];
  /** Turning the second factor on: as headings and buttons say it. */
  readonly turnOn: readonly string[];
  /** Scan this, or type that key: only enrolment says so. */
  readonly scan: readonly string[];
  readonly turnOff: readonly string[];
  /** Asked again, deep inside, before something that matters. */
  readonly again: readonly string[];
  readonly signIn: readonly string[];
  readonly signOut: readonly string[];
  /** The reset of a password or factor. */
  readonly reset: readonly string[];
  /** A telephone number, asked for to send codes to: its label may well speak of codes. */
  readonly phone: readonly string[];
  /** Labels of fields that take a name given to the device or the code's own: they may well speak of the code. */
  readonly naming: readonly string[];
  /** Labels of fields that take something else. */
  readonly other: readonly string[];
  /** What buttons, headings and legends near say when any code asked for there is another kind of code. */
  readonly otherNear: readonly string[];
}

export type Meaning = keyof Lexicon;
