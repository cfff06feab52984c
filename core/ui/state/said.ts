import { type MessageId, t } from '../language.ts';

const reasons: Record<string, MessageId> = {
  shrink: 'error.shrink',
  full: 'error.full',
  blocked: 'error.blocked',
  present: 'error.present',
  none: 'error.none',
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
  // The person left the system's own share sheet.
  if (error.name === 'AbortError') return t('error.cancelled');
  const reason = 'reason' in error && typeof error.reason === 'string' ? reasons[error.reason] : undefined;
  return t(reason ?? 'error.unexpected');
}
