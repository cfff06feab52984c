import { type Found, plainLine, readCells } from './cells.ts';
import { ABOUT_CODES, ABOUT_OTHER_NUMBERS, CODE_WORD, PAGE_WORDS, USED_HEADING } from './lexicon.ts';
import { type Candidate, looksRandom } from './shape.ts';

/** `found`; `usedLeftOut`: found, and those marked as used are not among them; `tooFew`: fewer than make a set; `none`. */
export type CodesNote = 'found' | 'usedLeftOut' | 'tooFew' | 'none';

/** Codes as the platform wrote them, in its order, ready to be shown before they are kept. */
export interface RecognisedCodes {
  readonly codes: readonly string[];
  readonly note: CodesNote;
}

export interface RecogniseOptions {
  /** The account's TOTP secret, base32: it stands on the same pages and is never a backup code. */
  readonly secret?: string;
  /** The person pasted it as a code: one is enough, and nothing around it has to say so. */
  readonly single?: boolean;
}

const MOST_CHARACTERS = 262_144;
/** Longer ones are prose or data; no list of codes needs them. */
const LONGEST_LINE = 1000;
const LEAST_CODES = 4;
const MOST_CODES = 50;
/** Between codes on a page: their number, or what the button beside each says. */
const BESIDE = /^(?:#?\d{1,2}[.):]?|copy|copied|kopieren|copier|copiar|copia|[-*•·✓✔]|)$/i;

interface Row {
  readonly line: string;
  readonly found: readonly Found[];
}

interface Block {
  readonly found: readonly Found[];
  readonly heading: string;
}

/** Finds a set of backup codes in pasted text, a text file or a page's text (`innerText`: an element a line). Never throws. */
export function recogniseCodes(text: string, options: RecogniseOptions = {}): RecognisedCodes {
  if (text.length > MOST_CHARACTERS) return { codes: [], note: 'none' };
  const rows = text.split(/\r\n|[\r\n\u2028\u2029]/).map((raw) => readRow(raw, options.secret));
  const sets = shapes(blocksOf(rows)).map(wholeSet);
  const best = sets.filter((set) => looksRandom(set.map(({ code }) => code))).sort((a, b) => b.length - a.length)[0];
  if (best === undefined || best.length > MOST_CODES) return { codes: [], note: 'none' };
  if (!options.single && !ABOUT_CODES.test(text) && !areMostOf(rows, best)) return { codes: [], note: 'none' };
  if (best.length < (options.single ? 1 : LEAST_CODES)) return { codes: [], note: 'tooFew' };
  // Every one ticked: the ticks are bullets.
  const ticksCount = best.some(({ ticked }) => !ticked);
  const good = best.filter(({ used, ticked }) => !used && !(ticked && ticksCount));
  return { codes: good.map(({ code }) => code.text), note: good.length < best.length ? 'usedLeftOut' : 'found' };
}

function readRow(raw: string, secret: string | undefined): Row {
  const line = plainLine(raw.slice(0, LONGEST_LINE + 1));
  const found = line.length > LONGEST_LINE ? [] : readCells(line).filter(({ code }) => !isSecret(code, secret));
  // `Invoices` alone in its line has the form of a code and is a heading.
  const isHeading = !/\d/.test(line) && (ABOUT_OTHER_NUMBERS.test(line) || USED_HEADING.test(line));
  return { line, found: isHeading ? [] : found };
}

function isSecret({ compact }: Candidate, secret: string | undefined): boolean {
  return secret?.toUpperCase().includes(compact.toUpperCase()) ?? false;
}

/** A list on its own needs no words about it. */
function areMostOf(rows: readonly Row[], set: readonly Found[]): boolean {
  const codes = new Set(set.map(({ code }) => code.compact));
  const written = rows.filter(({ line }) => !BESIDE.test(line));
  return (
    written.filter(({ found }) => found.some(({ code }) => codes.has(code.compact))).length >= written.length * 0.6
  );
}

/** Codes that follow each other without other text between them, each block with the line above it. */
function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: { found: Found[]; heading: string }[] = [];
  let heading = '';
  let open = false;
  for (const { line, found } of rows) {
    if (found.length > 0) {
      if (!open) blocks.push({ found: [], heading });
      open = true;
      const gone = USED_HEADING.test(blocks.at(-1)!.heading);
      blocks.at(-1)!.found.push(...found.map((one) => ({ ...one, used: one.used || gone })));
    } else if (!BESIDE.test(line)) {
      heading = line;
      open = false;
    }
  }
  return blocks.filter(({ heading }) => !ABOUT_OTHER_NUMBERS.test(heading) || isAboutCodes(heading));
}

/** So many words are a sentence: "each of these codes signs you in when you do not have your phone" heads no telephone numbers. */
const SENTENCE = 12;

function isAboutCodes(heading: string): boolean {
  return ABOUT_CODES.test(heading) || (CODE_WORD.test(heading) && heading.split(' ', SENTENCE).length === SENTENCE);
}

/** The blocks by shape. A lone word of the same length elsewhere on the page is not part of a set. */
function shapes(blocks: readonly Block[]): readonly (readonly Found[])[] {
  const byShape = new Map<string, Found[]>();
  for (const { found } of blocks) {
    const here = Map.groupBy(found, ({ code }) => code.shape);
    for (const [shape, some] of here) {
      if (some.length === 1 && !/\d/.test(some[0]!.code.compact)) continue;
      byShape.set(shape, [...(byShape.get(shape) ?? []), ...some]);
    }
  }
  return [...byShape.values()];
}

/** Each code once, without the words of the page around them: known ones, and capitalised ones where codes are of one case. */
function wholeSet(found: readonly Found[]): readonly Found[] {
  const withDigits = found.filter(({ code }) => /\d/.test(code.compact)).map(({ code }) => code.compact);
  const mixedCase = withDigits.some((text) => /[a-z]/.test(text)) && withDigits.some((text) => /[A-Z]/.test(text));
  const kept = new Map<string, Found>();
  for (const one of found) {
    const { compact } = one.code;
    const before = kept.get(compact);
    const word = PAGE_WORDS.has(compact.toLowerCase()) || (!mixedCase && /^[A-Z][a-z]+$/.test(compact));
    if (!word) kept.set(compact, before ? { ...before, used: before.used || one.used } : one);
  }
  return [...kept.values()];
}
