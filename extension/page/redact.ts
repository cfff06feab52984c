import type { Meaning } from '../detector/lexicon/lexicon.ts';
import { plain, says } from '../detector/lexicon/registry.ts';
import { shelf } from '../detector/lexicon/shelf.ts';
import { borderless, vocabulary } from './vocabulary.ts';

/** What may leave a page of its texts: words that the detector knows. The others are crossed out, and numbers are made the same. */
export interface Redaction {
  /** `label`: of something that names a field or a button. Another text keeps its words only where it says something that the detector listens for. */
  text(text: string, label: boolean): string;
  /** A name, an id or the like. */
  name(value: string): string;
}

const longest = 300;
const longestName = 60;
const address = '(?<address>\\S*(?:@|:\\/\\/|www\\.)\\S*)';
// A written secret's shape is a clue of its own (detector/pictures.ts).
const secret =
  '(?<secret>(?<![A-Za-z0-9])(?:(?:[A-Z2-7]{4}[ -]?){4,16}[A-Z2-7]{0,4}|(?:[a-z2-7]{4}[ -]){3,15}[a-z2-7]{4})(?![A-Za-z0-9]))';
const token = "(?<token>[\\p{L}\\p{M}\\p{N}']+)";
const parts = new RegExp(`${address}|${secret}|${token}`, 'gu');
/** Of a secret's shape, and nobody's. */
const noSecret = 'AAAA BBBB CCCC 2222';

/** With the words of the lexicons that lie on the shelf now. */
export function redaction(): Redaction {
  const known = vocabulary();
  const meanings = (Object.keys(shelf.get('en') ?? {}) as Meaning[]).filter((meaning) => meaning !== 'lead');
  const word = (written: string): string => {
    if (known.has(plain(written))) return written;
    return borderless.test(written)
      ? written.replace(/[^\p{N}]+/gu, (letters) => through(letters)).replace(/\p{N}+/gu, crossed)
      : crossed(written);
  };
  const through = (letters: string): string => {
    let [kept, rest] = ['', letters];
    while (rest !== '') {
      const length = known.opens(rest);
      const [next] = length > 0 ? [rest.slice(0, length)] : rest;
      kept += length > 0 ? next : crossed(next!);
      rest = rest.slice(next!.length);
    }
    return kept;
  };
  return {
    text(text, label) {
      const whole = text.normalize('NFKC').replace(/\s+/gu, ' ').trim().slice(0, longest);
      const heard = label || meanings.some((meaning) => says(meaning, plain(whole)));
      return whole.replace(parts, (found, ...rest) => {
        const groups = rest.at(-1) as { address?: string; secret?: string };
        if (groups.address) return 'xxx';
        if (groups.secret && /[2-7]/u.test(found)) return noSecret;
        return found.replace(/[\p{L}\p{M}\p{N}']+/gu, heard ? word : crossed);
      });
    },
    name: (value) =>
      value
        .slice(0, longestName)
        .replace(/[^A-Za-z0-9_.:[\]-]+/gu, '-')
        .replace(/\d?[A-Z]?[a-z]+|[A-Z]+|\d+/gu, word),
  };
}

/** Letters as x; a single digit as 6, which leaves "6-digit" its sense, more of them as 0. */
function crossed(word: string): string {
  return word
    .replace(/\p{N}+/gu, (digits) => (digits.length === 1 ? '6' : '0'.repeat(digits.length)))
    .replace(/[\p{L}\p{M}]/gu, 'x');
}
