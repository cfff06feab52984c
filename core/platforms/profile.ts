import type { Otp } from '../otp/otp.ts';

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
  /** What its accounts are where a page shows the secret alone. */
  readonly otp?: Partial<Pick<Otp, 'algorithm' | 'digits' | 'period'>>;
  /** Where it asks for the code at sign-in; a code field anywhere else on its hosts is taken for a step-up. As `isPathOf` takes them. Absent: not known. */
  readonly signInPaths?: readonly string[];
  /** Code fields to take even where they are not found. */
  readonly codeFields?: readonly CodeField[];
}

/** Where a code field is in a platform's page. */
export interface CodeField {
  /** As `isPathOf` takes it; null: anywhere. */
  readonly path: string | null;
  /** The host of the frame it is in; null: in no frame. */
  readonly frame: string | null;
  /** CSS selectors of the shadow hosts around it, from the outside in. */
  readonly shadow: readonly string[];
  /** Of the input itself. */
  readonly selector: string;
}
