/** What opening a vector must come to, and nothing else. */
export type Outcome = 'success' | 'no-match' | 'mac' | 'header' | 'slot' | 'kdf-limit' | 'payload' | 'version';

/** One file with at most one thing wrong with it. */
export interface Vector {
  readonly name: string;
  readonly expect: Outcome;
  readonly passphrase: string;
  /** The file, base64. */
  readonly file: string;
  /** What a successful opening gives. */
  readonly content?: unknown;
  /** A later Watchword wrote it: it opens, to be looked at. */
  readonly readOnly?: boolean;
}
