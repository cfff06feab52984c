import { attributeWords } from './attributes.ts';
import { en } from './en.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { shelf } from './shelf.ts';

shelf.set('en', en);

const edge = '(?<![\\p{L}\\p{M}\\p{N}])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';
// Japanese and Chinese put no borders between words.
const borderless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const nothing = '(?!)';

function written(meaning: Meaning): string {
  // What an older version of ours left on the shelf may lack a meaning.
  const phrases = [...shelf.values()].flatMap((lexicon: Partial<Lexicon>) => lexicon[meaning] ?? []);
  const either = (some: readonly string[]): string =>
    some.length > 0 ? `(?:${some.join('|').replaceAll(' ', '[\\s.\\-\\u2010-\\u2015\\u30fb]*')})` : nothing;
  const words = edge + either(phrases.filter((phrase) => !borderless.test(phrase))) + end;
  return `(?:${words}|${either(phrases.filter((phrase) => borderless.test(phrase)))})`;
}

const compiled = new Map<string, RegExp>();
let languages = 0;

/** A pattern made once for what lies on the shelf, and made anew when a language was added. */
function pattern(name: string, source: () => string): RegExp {
  if (languages !== shelf.size) {
    compiled.clear();
    languages = shelf.size;
  }
  let known = compiled.get(name);
  if (!known) {
    known = new RegExp(source(), 'u');
    compiled.set(name, known);
  }
  return known;
}

const patternOf = (meaning: Meaning): RegExp => pattern(meaning, () => written(meaning));

/** Whether a text, made `plain` before, says this in any language at hand. */
export function says(meaning: Meaning, text: string): boolean {
  return text !== '' && patternOf(meaning).test(text);
}

/** Whether a text begins with this, but for a few short words before it. */
export function opensWith(meaning: Meaning, text: string): boolean {
  const at = patternOf(meaning).exec(text)?.index ?? -1;
  return at >= 0 && /^(?:\p{L}{1,7} ){0,3}$/u.test(text.slice(0, at)) && !says('hint', text.slice(0, at));
}

/** Whether a text says this and nothing else. */
export function saysOnly(meaning: Meaning, text: string): boolean {
  return pattern(
    `only ${meaning}`,
    () => `^(?:${written('lead')} ?)*${written(meaning)}(?: (?:here|optional|\\(optional\\)|\\(required\\)))*$`,
  ).test(text);
}

/** Whether attribute words (`attributeText`) mean this. */
export function named(meaning: keyof typeof attributeWords, words: string): boolean {
  const source = () => `(?<![a-z0-9])(?:${attributeWords[meaning].join('|')})(?![a-z0-9])`;
  return words !== '' && pattern(`name ${meaning}`, source).test(words);
}

/** Text as the lexicons expect it: one case, one kind of apostrophe, single spaces. */
export function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // What is left of a Turkish capital I with its dot.
      .replaceAll('\u0307', '')
      .replace(/[\u2018\u2019\u02bc`´]/gu, "'")
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** The words inside an attribute: `user[otp_attempt]`, `TwoFactorCode`, `2FA-code`. */
export function attributeText(value: string): string {
  return value
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
}
