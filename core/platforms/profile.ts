/** What a prompt on a page asks for. */
export type PromptKind =
  | 'sign-in'
  | 'backup-code'
  | 'sent-code'
  | 'enrolment'
  | 'step-up'
  | 'turn-off'
  | 'push'
  | 'not-ours';

/** One platform as documented: where it lives, which enrolments are its, what its pages are. */
export interface Profile {
  readonly id: string;
  /** As the platform writes it. */
  readonly name: string;
  /** Exact ASCII hosts, known from the platform's own public documents; empty when none is known: never guessed. */
  readonly hosts: readonly string[];
  /** Issuers its QR codes carry, compared without case. */
  readonly issuers: readonly string[];
  /** Kinds of code its sign-in field takes. */
  readonly accepts: readonly ('totp' | 'backup')[];
  /** What a page is, by path; first match wins. The detector's own reading stands where none matches, and the stricter of both counts. */
  readonly pages: readonly { readonly path: RegExp; readonly kind: PromptKind }[];
  /** Shape of its backup codes, for recognising them; null where it has none. */
  readonly backupCodes: { readonly count: number; readonly shape: RegExp } | null;
}
