import { attributeWords } from '../detector/lexicon/attributes.ts';
import { shelf } from '../detector/lexicon/shelf.ts';
import { everydayWords } from './languages.ts';

/** What the detector knows of words, in lower case. */
export interface Vocabulary {
  has(word: string): boolean;
  /** How many characters from the start of this are a known word: for scripts that put no borders between words. */
  opens(text: string): number;
}

/** Scripts that put no borders between words. */
export const borderless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

const shortest = 3;
const longestRest = 5;
// A letter that is a word; another one may be the first of a name.
const smallest = /^[aàeoy]$/u;

/** The words that the lexicons on the shelf, the language of attributes and everyday speech are made of. */
export function vocabulary(): Vocabulary {
  const whole = new Set<string>(everydayWords);
  const begun = new Map<string, Chunk[]>();
  const phrases = [...shelf.values()].flatMap((lexicon) => Object.values(lexicon).flat());
  for (const chunk of [...phrases, ...Object.values(attributeWords).flat()].flatMap(chunksOf))
    for (const piece of chunk.pieces) {
      whole.add(piece);
      if (piece.length >= shortest) begun.set(piece, [...(begun.get(piece) ?? []), chunk]);
    }
  return {
    has(word) {
      if (!/\p{L}/u.test(word)) return word === '2';
      if (whole.has(word) && (word.length > 1 || smallest.test(word))) return true;
      for (let cut = shortest; cut < word.length; cut++)
        if (begun.get(word.slice(0, cut))?.some((chunk) => goesOn(word, cut, chunk))) return true;
      return false;
    },
    opens(text) {
      for (let length = Math.min(text.length, 12); length > 1; length--)
        if (whole.has(text.slice(0, length)) && borderless.test(text.slice(0, length))) return length;
      return 0;
    },
  };
}

/** What stands between two spaces of a lexicon's entry, as the letters in it: `verif(y|ication)`. */
interface Chunk {
  readonly pieces: readonly string[];
  /** It takes any ending: `authenticat\w*`. */
  readonly open: boolean;
}

function chunksOf(entry: string): Chunk[] {
  return entry.split(' ').map((chunk) => {
    const letters = chunk.replace(/\\[a-z]|\[[^\]]*\]/giu, (found) =>
      /[a-z]-[a-z]|\\/u.test(found) ? ' ' : ` ${[...found].join(' ')} `,
    );
    const pieces = [...letters.matchAll(/([\p{L}\p{M}\p{N}']+)(\?)?/gu)].flatMap(([, piece, maybe]) =>
      maybe ? [piece!, piece!.slice(0, -1)] : [piece!],
    );
    return { pieces: pieces.filter(Boolean), open: /(?:\\w|\[a-z\]|\\p\{L\})\*/u.test(chunk) };
  });
}

/** Whether what follows the first `cut` letters of a word is made of the pieces of the chunk that they are of. Every place is looked at once, however many ways lead there: a page may write anything. */
function goesOn(word: string, cut: number, chunk: Chunk): boolean {
  const places = new Set([cut]);
  for (const at of places) {
    const left = word.length - at;
    if (left === 0 || (chunk.open && cut >= 5 && left <= longestRest)) return true;
    for (const piece of chunk.pieces) if (word.startsWith(piece, at)) places.add(at + piece.length);
  }
  return false;
}
