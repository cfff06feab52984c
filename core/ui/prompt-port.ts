import type { Enrolment } from '../otp/otp.ts';
import type { PromptKind } from '../platforms/profile.ts';

/** What the page in front asks for, as the extension's background knows it. Only the extension's homes have this port. */
export interface PromptPort {
  get(): Promise<PromptState>;
  /** Called when `get` would answer something else. Returns a stop. */
  watch(changed: () => void): () => void;
  /** Through authorize-fill. `confirmed`: the person pressed the button that names what will happen (turn-off, new site, other frame). */
  fill(request: FillRequest): Promise<FillResult>;
  /** Saves the account with the site bound and fills the confirming code. Asks the browser for the host last; goes on when the popup is gone. */
  addAndFill(promptId: string, enrolment: Enrolment): Promise<FillResult>;
  /** Whether an account that was enrolled anew, and works, may take another one's place; null when there is nothing to ask. */
  replacement(): Promise<Replacement | null>;
  /** The person answered: that is not asked again. The vault is changed by whoever asked. */
  settle(replacement: Replacement): Promise<void>;
  /** Keeps the shown backup codes with the account. */
  keepCodes(promptId: string, accountId: string, codes: readonly string[]): Promise<void>;
  dismiss(promptId: string): Promise<void>;
  /** The code goes into the field of the page that the person clicked into last; false where none has the focus, or it takes no code. */
  takeField(): Promise<boolean>;
  /** How the page is built, for a file by which its fields can be judged again; null where it cannot be read. */
  skeleton(): Promise<PageSkeleton | null>;
  /** Must be called in a click: the browser asks the person. */
  grant(host: string): Promise<boolean>;
  revoke(host: string): Promise<void>;
  granted(): Promise<string[]>;
}

/** A page without what is typed into it: its elements, and the words that the detector knows. */
export interface PageSkeleton {
  /** The file's text. */
  readonly json: string;
  readonly elements: number;
  /** How many of them are marked as the right field: that which has the focus, with the boxes beside it. */
  readonly fields: number;
  /** Every text that is in the file. */
  readonly words: readonly string[];
}

export interface FillRequest {
  readonly promptId: string;
  readonly accountId: string;
  readonly use: 'totp' | 'backup';
  readonly confirmed: boolean;
}

/** Two accounts of one issuer: the one enrolled later was accepted at the site. */
export interface Replacement {
  readonly newId: string;
  readonly oldId: string;
  /** Both carry the same name: they are one person's, as far as anybody can tell. */
  readonly sameName: boolean;
}

export type FillResult =
  | { readonly ok: true; readonly took: true }
  /** The field did not keep what was typed: the code is one click away. `backupAt`: the place in the set of the backup code that was sent. */
  | { readonly ok: true; readonly took: false; readonly backupAt: number | null }
  | { readonly ok: false; readonly why: Refusal };

/** Why no code may go there now. Each has a sentence in the catalogue (`refusal.*`). */
export type Refusal =
  | 'locked'
  | 'gone'
  | 'insecure'
  | 'other-host'
  | 'look-alike'
  | 'frame'
  | 'opaque-frame'
  | 'unconfirmed'
  | 'spent'
  | 'sent-code'
  | 'not-ours'
  | 'off'
  | 'no-account'
  | 'no-backup-code'
  | 'phone-only'
  | 'policy'
  | 'policy-unreadable'
  | 'required';

/** Why a keyboard command or a choice in the context menu filled nothing (`which`: more than one account fits), or what the site did not take. */
export type Stopped = Refusal | 'no-prompt' | 'which' | 'not-taken' | 'refused-code' | 'refused-backup';

export interface Candidate {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  /** The exact host is one of the account's sites, or of its platform's. */
  readonly bound: boolean;
  readonly proved: boolean;
  readonly backupLeft: number;
}

export type PromptState =
  /** A page no extension may see, or no tab. */
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'nothing';
      readonly host: string;
      readonly granted: boolean;
      /** A command found no prompt here: what to dismiss once that was read. */
      readonly stopped: string | null;
    }
  | {
      readonly kind: 'prompt';
      readonly promptId: string;
      readonly prompt: PromptKind;
      /** Host of the frame that asks; `topHost` differs when another site is around it: the outermost such host. */
      readonly host: string;
      readonly topHost: string;
      readonly granted: boolean;
      readonly takesBackup: boolean;
      readonly candidates: readonly Candidate[];
      /** More than one of them fits and nothing tells which: the person is asked. */
      readonly which: boolean;
      /** Set when nothing may be offered here, and why; `resembles` names the host it imitates. */
      readonly refusal: Refusal | null;
      readonly resembles: string | null;
      /** Ask once whether this site should be filled by itself from now on. */
      readonly offerAutomatic: string | null;
      /** Why the last command filled nothing here, or that the site did not take the last code, until the person does something about it. */
      readonly stopped: Stopped | null;
    }
  | {
      readonly kind: 'enrolment';
      readonly promptId: string;
      readonly host: string;
      readonly granted: boolean;
      readonly enrolment: Enrolment;
      /** The account that already has this secret, if any. */
      readonly duplicateOf: string | null;
      /** The account that this enrolment is a second one of: it stays until the new one is proved. */
      readonly rivalOf: string | null;
      readonly hasConfirmField: boolean;
      /** The person pointed at a picture that holds no account: this one is from elsewhere on the page. */
      readonly elsewhere: boolean;
    }
  /** The person pointed at a picture, and neither it nor the page around it holds an account. */
  | { readonly kind: 'no-account-in-picture'; readonly promptId: string; readonly host: string }
  | {
      readonly kind: 'backup-codes';
      readonly promptId: string;
      readonly host: string;
      readonly accountId: string;
      readonly issuer: string;
      readonly codes: readonly string[];
      readonly replaces: number;
    };
