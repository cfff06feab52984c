import { ABOUT_CODES, USED_AFTER, USED_BEFORE } from './lexicon.ts';
import { type Candidate, readCandidate, readSpaced } from './shape.ts';

/** A code found in a line. `ticked`: a check mark stood at it, which is "used" in one list and a bullet in another. */
export interface Found {
  readonly code: Candidate;
  readonly used: boolean;
  readonly ticked: boolean;
}

const MARKER =
  /^(?:#?\d{1,2}\s*(?:[.):\]]\s*|-\s+)|\(\d{1,2}\)\s*|\[\s?\]\s*|[-*•·‣▪◦●○□☐]\s*|(?:code|nr\.?|no\.?)\s*#?\d{1,2}(?:\s*[:.)]\s*|\s+-?\s*))+/i;
const TICK = /^(?:\[[xX]\]|[✓✔✗✘❌☑☒])\s*|\s*(?:\[[xX]\]|[✓✔✗✘❌☑☒])$/u;
const WRAPPING = /^["'`“”„«»<([{]+|["'`“”«»>)\]}.]+$/g;

/** A line's cells in order: columns are set apart by tabs, two spaces, bars, commas or semicolons. A sentence gives nothing. */
export function readCells(line: string): readonly Found[] {
  return line
    .split(/\t+|\s{2,}|[|,;│]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .flatMap(readCell);
}

/** One line as it is read: without what cannot be seen, with plain spaces and dashes. */
export function plainLine(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}

function readCell(cell: string): readonly Found[] {
  const struck = /^~~(.+)~~$/.exec(cell)?.[1];
  const unmarked = (struck ?? cell).replace(MARKER, '');
  const unticked = unmarked.replace(TICK, '').replace(MARKER, '');
  const bare = unticked.replace(USED_BEFORE, '').replace(USED_AFTER, '').trim();
  const used = struck !== undefined || bare !== unticked.trim();
  return readCodes(withoutLabel(bare)).map((code) => ({ code, used, ticked: unticked !== unmarked }));
}

/** `Backup codes: a b c`. Any other label says that a number is something else. */
function withoutLabel(text: string): string {
  const label = /^([^\d:]{3,60}):\s*/.exec(text);
  return label && (ABOUT_CODES.test(label[1]!) || /^codes?$/i.test(label[1]!)) ? text.slice(label[0].length) : text;
}

function readCodes(text: string): readonly Candidate[] {
  const tokens = text.split(/\s+/).map((token) => token.replace(WRAPPING, ''));
  // `1 abcd-efgh`: a number that is too short to be a group of a code.
  if (tokens.length > 1 && /^\d{1,2}$/.test(tokens[0]!)) tokens.shift();
  if (tokens.length <= 3 || tokens.some((token) => /[^\d]/.test(token))) {
    const spaced = tokens.length <= 8 ? readSpaced(tokens) : null;
    if (spaced) return [spaced];
  } else if (tokens.length % 2 === 0 && tokens[0]!.length < 6) {
    return all(pairs(tokens).map(readSpaced));
  }
  return all(tokens.map(readCandidate));
}

/** Two columns whose gap was lost in copying: `1234 5678 9012 3456`. */
function pairs(tokens: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: tokens.length / 2 }, (_, i) => tokens.slice(i * 2, i * 2 + 2));
}

/** All of them, if all are codes of one shape; a mixture is a sentence. */
function all(codes: readonly (Candidate | null)[]): readonly Candidate[] {
  return codes.every((code): code is Candidate => code !== null && code.shape === codes[0]?.shape) ? codes : [];
}
