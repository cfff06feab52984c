/** What a person should be told about their second factor, and what a security log wants. Never holds a code or a secret. */
export type VerifierEventKind =
  | 'authenticator-added'
  | 'authenticator-replaced'
  | 'authenticator-removed'
  | 'authenticator-disabled'
  | 'authenticator-resynchronised'
  | 'administrator-reset'
  | 'recovery-code-used'
  | 'recovery-code-replayed'
  | 'backup-codes-issued'
  | 'backup-codes-replaced'
  | 'backup-code-used'
  | 'backup-codes-low'
  | 'code-replayed'
  | 'backup-code-replayed'
  | 'device-new'
  | 'device-remembered'
  | 'device-blocked'
  | 'device-unblocked'
  | 'device-forgotten'
  | 'many-failures'
  | 'account-locked'
  | 'organisation-mode-changed'
  | 'clock-went-back';

/** What happened. `at`: ms by the store's clock. */
export interface News {
  readonly kind: VerifierEventKind;
  readonly at: number;
  /** Backup codes left, where that is the news. */
  readonly left?: number;
  /** The administrator who did it, by the platform's own id, and the reason they gave. */
  readonly by?: string;
  readonly reason?: string;
  /** A device's name. */
  readonly device?: string;
  readonly mode?: 'optional' | 'required';
}

/** News in a log. `seq` counts from 1 for each user; `hash` covers the news and the hash before it (base64, SHA-256). */
export interface VerifierEvent extends News {
  readonly seq: number;
  readonly hash: string;
}
