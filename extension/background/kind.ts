import { isPathOf } from '../../core/platforms/path-pattern.ts';
import type { Profile, PromptKind } from '../../core/platforms/profile.ts';
import { pageKind } from '../../core/platforms/registry.ts';

/** From the most open to the strictest: what a code does there, and how little we may do about it. */
const strictness: readonly PromptKind[] = [
  'sign-in',
  'backup-code',
  'enrolment',
  'step-up',
  'turn-off',
  'sent-code',
  'push',
  'not-ours',
];

/** What a prompt is: the detector's reading and the platform's own documents, whichever is stricter. */
export function kindOfPrompt(seen: PromptKind, path: string, profile: Profile | null): PromptKind {
  const documented = profile && (pageKind(profile, path) ?? elsewhere(profile, path, seen));
  if (!documented) return seen;
  return strictness.indexOf(documented) > strictness.indexOf(seen) ? documented : seen;
}

/** Where a platform says at which paths one signs in, a sign-in at another one is none. */
function elsewhere(profile: Profile, path: string, seen: PromptKind): PromptKind | null {
  if (seen !== 'sign-in' || profile.signInPaths === undefined) return null;
  return profile.signInPaths.some((one) => isPathOf(one, path)) ? null : 'step-up';
}
