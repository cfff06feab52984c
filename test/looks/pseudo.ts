import type { Plugin } from 'vite';

/** A compiled message: texts, and for each argument its name, type and cases. */
type Part = string | readonly [string, string?, Readonly<Record<string, unknown>>?];
type Messages = Readonly<Record<string, readonly Part[]>>;

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàbƀcçdđeéfƒgğhĥiîjĵkķlļmɱnñoöpþqǫrřsštţuûvṽwŵxẋyýzžAÅBƁCÇDĐEÉGĞHĤIÎJĴKĶLĻNÑOÖRŘSŠTŢUÛWŴYÝZŽ']
    .join('')
    .match(/../gu)
    ?.map(([plain = '', accented = '']) => [plain, accented]) ?? [],
);

/** English that no language is longer than: accented, its vowels doubled, a short text with a word more; by `⟦⟧` a text of ours is known. */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, parts]) => [
      id,
      ['⟦', ...parts.map(longer), lengthOf(parts) < 24 ? ' öñé ɱöřé⟧' : '⟧'],
    ]),
  );
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 6), 0);
}

function longer(part: Part): Part {
  if (typeof part === 'string')
    return part.replaceAll(/[aeiou]/gi, '$&$&').replaceAll(/\p{L}/gu, (letter) => accents[letter] ?? letter);
  const [name, type, cases] = part;
  if (!type || !cases) return part;
  const within = (one: unknown): unknown =>
    typeof one === 'string' ? longer(one) : Array.isArray(one) ? one.map((inner: Part) => longer(inner)) : one;
  return [name, type, Object.fromEntries(Object.entries(cases).map(([key, one]) => [key, within(one)]))];
}

/** Builds the English catalogues into that; nothing that ships knows of it. */
export const pseudoLocale: Plugin = {
  name: 'watchword-pseudo-locale',
  enforce: 'pre',
  transform(code, id) {
    if (!/core\/ui\/(gate\/)?messages\/en\.ts$/.test(id)) return null;
    const [, text] = /JSON\.parse\((".*")\)/s.exec(code) ?? [];
    if (!text) throw new Error(`pseudo: ${id} is not what the compiler of messages writes`);
    const messages = pseudo(JSON.parse(JSON.parse(text)));
    return { code: `export const messages = ${JSON.stringify(messages)};`, map: null };
  },
};
