import { shownText } from '../../otp/enrolment.ts';

/** How many tags one account is given here. One that came with more keeps them: the vault's schema takes 50. */
export const mostTags = 20;
/** Characters, as the vault's schema takes them. */
export const longestTag = 64;

/** The tags of a text as a person types it, commas between; each once. */
export function readTags(typed: string): string[] {
  return [...new Set(typed.split(',').map(shownText).filter(Boolean))];
}

/** Whether an account that has the tags `before` takes these instead. */
export function takesTags(tags: readonly string[], before: readonly string[]): boolean {
  return tags.length <= Math.max(mostTags, before.length) && tags.every(({ length }) => length <= longestTag);
}
