import { type MessageId, t } from '../language.ts';

const reasons: Record<string, MessageId> = {
  shrink: 'error.shrink',
  full: 'error.full',
  blocked: 'error.blocked',
  present: 'error.present',
  none: 'error.none',
  vanished: 'error.none',
  busy: 'error.busy',
  unavailable: 'error.unavailable',
  unconfirmed: 'error.unconfirmed',
};

/** An error as a person needs it: what happened, what is safe, what to do. */
export function said(error: unknown): string {
  if (!(error instanceof Error)) return t('error.unexpected');
  if (error.name === 'WrongKey') return t('error.wrongKey');
  if (error.name === 'Damaged') return t('error.damaged');
  if (error.name === 'TooNew') return t('error.tooNew');
  if (error.name === 'PasskeyRefused') return t('passkey.refused');
  if (error.name === 'PasskeyUnfit') return t('passkey.unfit');
  if (error.name === 'Mistyped') return mistyped(error);
  // The person left the system's own share sheet.
  if (error.name === 'AbortError') return t('error.cancelled');
  const reason = 'reason' in error && typeof error.reason === 'string' ? reasons[error.reason] : undefined;
  return t(reason ?? 'error.unexpected');
}

function mistyped(error: Error): string {
  const at = 'at' in error && typeof error.at === 'number' ? error.at : 0;
  const reason = 'reason' in error ? error.reason : '';
  if (reason === 'length') return t('code.length', { count: at });
  return reason === 'character' ? t('code.character', { at }) : t('code.checksum');
}
