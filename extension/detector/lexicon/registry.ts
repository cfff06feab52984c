import { attributeWords } from './attributes.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { pt } from './pt.ts';

/** Every language the detector reads, in the order of their codes. */
export const lexicons: Readonly<Record<string, Lexicon>> = { de, en, es, fr, it, pt };

const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';

function compile(phrases: readonly string[]): RegExp {
  return new RegExp(`${edge}(?:${phrases.join('|').replaceAll(' ', '[\\s.\\-\\u2010-\\u2015]*')})${end}`, 'u');
}

const compiled = new Map<Meaning, RegExp>();

/** Whether a text, made `plain` before, says this in any language. */
export function says(meaning: Meaning, text: string): boolean {
  return text !== '' && patternOf(meaning).test(text);
}

/** Whether a text begins with this, but for a few short words before it. */
export function opensWith(meaning: Meaning, text: string): boolean {
  const at = patternOf(meaning).exec(text)?.index ?? -1;
  return at >= 0 && /^(?:\p{L}{1,7} ){0,3}$/u.test(text.slice(0, at)) && !says('hint', text.slice(0, at));
}

function patternOf(meaning: Meaning): RegExp {
  let pattern = compiled.get(meaning);
  if (!pattern) {
    pattern = compile(Object.values(lexicons).flatMap((lexicon) => lexicon[meaning]));
    compiled.set(meaning, pattern);
  }
  return pattern;
}

const whole = new Map<Meaning, RegExp>();

/** Whether a text says this and nothing else. */
export function saysOnly(meaning: Meaning, text: string): boolean {
  let pattern = whole.get(meaning);
  if (!pattern) {
    pattern = new RegExp(
      `^(?:(?:your|enter|please enter|the|a|an|ihre?n?|bitte|il tuo|la tua|votre|tu|su|seu|sua|do you have an?) )*${compile(Object.values(lexicons).flatMap((lexicon) => lexicon[meaning])).source}(?: (?:here|optional|\\(optional\\)|\\(required\\)))*$`,
      'u',
    );
    whole.set(meaning, pattern);
  }
  return pattern.test(text);
}

const attributePatterns = new Map<keyof typeof attributeWords, RegExp>();

/** Whether attribute words (`attributeText`) mean this. */
export function named(meaning: keyof typeof attributeWords, words: string): boolean {
  if (words === '') return false;
  let pattern = attributePatterns.get(meaning);
  if (!pattern) {
    pattern = new RegExp(`(?<![a-z0-9])(?:${attributeWords[meaning].join('|')})(?![a-z0-9])`, 'u');
    attributePatterns.set(meaning, pattern);
  }
  return pattern.test(words);
}

/** Text as the lexicons expect it: one case, one kind of apostrophe, single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/gu, "'")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
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
