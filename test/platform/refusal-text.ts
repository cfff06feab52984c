import type { Refusal } from '../../core/verifier/verdict.ts';
import type { CommonWords } from './words/en.ts';

/** What a page says of a code that was not taken: never which of its faults it had. */
export function refusalText(words: CommonWords, refusal: Refusal, takesBackup: boolean): string {
  if (refusal.why === 'malformed') return takesBackup ? words.enterDigitsOrBackup : words.enterDigits;
  if (refusal.why === 'wait') return words.wait(refusal.seconds);
  return words.codeWrong;
}
