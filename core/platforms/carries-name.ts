import { everydayLabels, signInWords } from './everyday-labels.ts';

/** A host's labels as skeletons (UTS #39): those in front of what was registered, what was registered, and the rest. */
export interface Labels {
  readonly front: readonly string[];
  readonly registered: string | null;
  readonly suffix: readonly string[];
}

const shortestDressed = 5;

// In a skeleton 0 and 1 are the letters they look like.
const number = /^[\dol]+$/;

/**
 * Whether a host carries a known one's registered name: as its own under another suffix, as a label in front (`sekoia.io.evil.com`), or in its own between
 * hyphens and nothing else there but words of sign-in pages, numbers and the known host's other labels (`my-sekoia-login`, `app-sekoia-io`). Any other word
 * makes another name: `delta-dental` is not `delta`.
 */
export function carriesName(host: Labels, known: Labels): boolean {
  const name = known.registered;
  if (name === null) return false;
  if (host.registered === name) return true;
  if (!everydayLabels.has(name) && host.front.includes(name)) return true;
  return host.registered !== null && isDressedUp(host.registered, name, [...known.front, ...known.suffix]);
}

function isDressedUp(label: string, name: string, others: readonly string[]): boolean {
  if (name.length < shortestDressed || everydayLabels.has(name)) return false;
  const parts = `-${label}-`.split(`-${name}-`);
  if (parts.length !== 2) return false;
  const around = parts.flatMap((part) => part.split('-')).filter(Boolean);
  return (
    around.length > 0 && around.every((word) => signInWords.has(word) || others.includes(word) || number.test(word))
  );
}
