/** One thing that may be a code: as written, without separators, and the form it shares with its siblings. */
export interface Candidate {
  readonly text: string;
  readonly compact: string;
  /** Group lengths and separator, e.g. `4-4` or `8`. */
  readonly shape: string;
}

const LEAST = 6;
const MOST = 32;
const DAY = /^\d{1,2}-[a-z]{3,9}-\d{2,4}$/i;
const UUID = '8-4-4-4-12';

/** Reads one code whose groups, if any, are joined by dashes. Null: it cannot be one (words are judged later, in the set). */
export function readCandidate(token: string): Candidate | null {
  if (!/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(token) || DAY.test(token)) return null;
  return candidate(token.split('-'), '-');
}

/** Reads one code whose groups are set apart by spaces: all of one length, 3 to 5. */
export function readSpaced(groups: readonly string[]): Candidate | null {
  const length = groups[0]?.length ?? 0;
  if (groups.length < 2 || length < 3 || length > 5) return null;
  if (!groups.every((group) => group.length === length && /^[A-Za-z0-9]+$/.test(group))) return null;
  return candidate(groups, ' ');
}

function candidate(groups: readonly string[], separator: string): Candidate | null {
  const compact = groups.join('');
  const shape = groups.map(({ length }) => length).join(separator);
  if (compact.length < LEAST || compact.length > MOST || shape === UUID) return null;
  if (new Set(compact).size === 1) return null;
  if (groups.length > 1) {
    const even = groups.every(({ length }) => length === groups[0]!.length && length >= 3);
    // Dates, telephone and MAC numbers have uneven or short groups; codes with letters may carry an index before them.
    if (/^\d+$/.test(compact) ? !even : groups.every(({ length }) => length < 3)) return null;
    if (groups.length > 8 || groups.some(({ length }) => length > 8)) return null;
  } else if (compact.length > 24 || (/^\d+$/.test(compact) && compact.length > 16)) {
    return null;
  }
  return { text: groups.join(separator), compact, shape };
}

/** Whether what several candidates share is chance: no common beginning, digits in many, or letters that make no words. */
export function looksRandom(codes: readonly Candidate[]): boolean {
  const first = codes[0]?.compact.toLowerCase() ?? '';
  if (codes.length > 1 && codes.every(({ compact }) => compact.toLowerCase().startsWith(first.slice(0, 3))))
    return false;
  const withDigits = codes.filter(({ compact }) => /\d/.test(compact)).length;
  if (withDigits >= codes.length * 0.4) return true;
  const letters = codes.map(({ compact }) => compact).join('');
  const vowels = letters.replace(/[^aeiou]/gi, '').length;
  // Words have about 40 vowels in a hundred letters, chance has 19.
  return withDigits === 0 && vowels < letters.length * 0.3;
}
