/** What opening a vector must come to, and nothing else. */
export type Outcome =
  | 'success'
  | 'no-match'
  | 'mistyped'
  | 'mac'
  | 'header'
  | 'slot'
  | 'kdf-limit'
  | 'payload'
  | 'version'
  | 'rollback';

/** What it is tried with. Bytes are base64url. */
export type Given =
  | { readonly passphrase: string }
  | { readonly recovery: string }
  /** An organisation's private key. */
  | { readonly escrow: string }
  | { readonly passkey: { readonly credentialId: string; readonly first: string; readonly second: string | null } };

/** One file with at most one thing wrong with it. */
export type Vector = Given & {
  readonly name: string;
  readonly expect: Outcome;
  /** The file, base64. */
  readonly file: string;
  /** What a successful opening gives. */
  readonly content?: unknown;
  /** A later Watchword wrote it: it opens, to be looked at. */
  readonly readOnly?: boolean;
  /** The last save that is remembered; the file is what stands in storage now. */
  readonly anchor?: { readonly vaultId: string; readonly rev: number; readonly hash: string };
};
