/** What a person should be told about their second factor, and what a security log wants. Never holds a code or a secret. */
export type VerifierEventKind =
  | 'authenticator-added'
  | 'authenticator-replaced'
  | 'authenticator-removed'
  | 'authenticator-disabled'
  | 'backup-codes-issued'
  | 'backup-codes-replaced'
  | 'backup-code-used'
  | 'backup-codes-low'
  | 'code-replayed'
  | 'backup-code-replayed'
  | 'many-failures'
  | 'account-locked'
  | 'clock-went-back';

/** One event. `at`: ms by the store's clock; `left`: backup codes left, where that is the news. */
export interface VerifierEvent {
  readonly kind: VerifierEventKind;
  readonly at: number;
  readonly left?: number;
}
