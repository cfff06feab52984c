/** Why no vault can be shown: every save is damaged, a newer Watchword wrote it, another tab holds the database, or that does not open. */
export type WhyUnreadable = 'damaged' | 'tooNew' | 'blocked' | 'unavailable';

/** What an error of the keeper says of the whole vault; null: it says something else. */
export function whyUnreadable(error: unknown): WhyUnreadable | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'Damaged') return 'damaged';
  if (error.name === 'TooNew') return 'tooNew';
  const reason = 'reason' in error ? error.reason : null;
  return reason === 'blocked' || reason === 'unavailable' ? reason : null;
}
