import { drawnParent } from '../detector/roots.ts';
import type { Language } from '../messages.ts';

/** Words that nearly every page of a language has one of. Some are shared: asking for one language too many does no harm. */
const common: Readonly<Partial<Record<Language | 'en', string>>> = {
  de: 'der das und nicht mit ein sie ihre dein für zu bitte weiter anmelden zwei',
  en: 'the your you and of with from enter this sign log please verify continue',
  es: 'el los las una su tu para con por del código sesión dos',
  fr: 'le les une vous votre pour avec des du à deux continuer',
  it: 'il gli una tuo tua per con della dal codice due',
  nl: 'de het een je uw van voor met naar niet voer',
  pl: 'się na do nie kod jest swoje hasło proszę lub wprowadź',
  pt: 'os uma seu sua para com por da do código não duas',
  tr: 've bir için ile bu kodu lütfen girin doğrulama giriş',
};
const tongues = Object.entries(common).map(
  ([tongue, words]) => [tongue as Language, new Set(words.split(' '))] as const,
);
/** Those words, of all these languages. */
export const everydayWords: readonly string[] = tongues.flatMap(([, words]) => [...words]);
/** Languages that their script gives away, the surer ones first: with kana beside them Chinese characters are Japanese. */
const scripts: readonly (readonly [Language, RegExp])[] = [
  ['hi', /\p{sc=Deva}/u],
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/u],
  ['zh', /\p{sc=Han}/u],
  ['ru', /\p{sc=Cyrl}/u],
];
const known = [...tongues, ...scripts]
  .map(([language]) => language)
  .filter((language) => (language as string) !== 'en');

const enough = 160;
const mostInputs = 6;
const mostNodes = 300;

/**
 * The languages around these inputs, or of what is shown where there are none: what the page declares, and what its words look like, for the declaration is often wrong. Where its words do
 * not tell, `readers`, the languages that the person reads, too. Only those we have a lexicon for; a guess, and a cheap one.
 */
export function languagesOf(inputs: readonly Element[], readers: readonly string[]): Language[] {
  const [first] = inputs;
  if (!first) return [];
  const wanted = new Set<string>([primary(first.ownerDocument.documentElement.lang)]);
  let text = first.ownerDocument.title;
  for (const input of inputs.slice(0, mostInputs)) {
    wanted.add(primary(input.closest('[lang]')?.getAttribute('lang') ?? ''));
    text += ` ${input.getAttribute('placeholder') ?? ''} ${input.getAttribute('aria-label') ?? ''} ${textAround(input)}`;
  }
  const guessed = guess(text);
  for (const language of guessed.length > 0 ? guessed : readers.map(primary)) wanted.add(language);
  return known.filter((language) => wanted.has(language)).sort();
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0]!;

/** The language of its script, and those of which it has a common word, and not far fewer than of the likeliest. */
function guess(text: string): string[] {
  const words = [...new Set(text.toLowerCase().match(/\p{L}+/gu))];
  const counts = tongues.map(([tongue, known]) => [tongue, words.filter((word) => known.has(word)).length] as const);
  const best = Math.max(...counts.map(([, count]) => count));
  const script = scripts.find(([, letters]) => letters.test(text));
  return [
    ...(script ? [script[0]] : []),
    ...counts.filter(([, count]) => count > 0 && count * 2 >= best).map(([tongue]) => tongue),
  ];
}

/** The words written around an input, hidden or not: outwards until there are a few. */
function textAround(input: Element): string {
  let text = '';
  for (let scope = drawnParent(input); scope && text.length < enough; scope = drawnParent(scope)) text = textIn(scope);
  return text;
}

function textIn(scope: Element): string {
  const nodes = scope.ownerDocument.createNodeIterator(scope, 4);
  let text = '';
  for (let seen = 0; seen < mostNodes && text.length < 4 * enough; seen++) {
    const node = nodes.nextNode();
    if (!node) break;
    if (!/^(?:script|style|noscript|template)$/u.test(node.parentElement?.localName ?? ''))
      text += ` ${(node.nodeValue ?? '').trim()}`;
  }
  return text.trim();
}
