import type { Refusal } from '../../core/verifier/verdict.ts';

/** What a page says of a code that was not taken: never which of its faults it had. */
export function refusalText(refusal: Refusal, takesBackup: boolean): string {
  if (refusal.why === 'malformed') {
    return takesBackup
      ? 'Enter the six digits from your app, or one of your backup codes.'
      : 'Enter the six digits from your app.';
  }
  if (refusal.why === 'wait') return `Too many attempts. Try again in ${waitText(refusal.seconds)}.`;
  return 'This code is not right, or it was used before. Wait for the next one and try again.';
}

function waitText(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
