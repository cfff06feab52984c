import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words as de } from '../policy/words/de.ts';
import { words as en } from '../policy/words/en.ts';
import { words as es } from '../policy/words/es.ts';
import { words as fr } from '../policy/words/fr.ts';
import { words as it } from '../policy/words/it.ts';
import { words as ptBR } from '../policy/words/pt-BR.ts';
import type { Words } from '../policy/words/words.ts';
import { type Language, languages, speak } from './language.ts';

type Catalogue = Readonly<Record<string, string>>;
/** What the compiler makes of a message: texts, and for each argument its name and, where numbers decide, its cases. */
type Part = string | readonly [name: string, type?: string, cases?: Readonly<Record<string, string | readonly Part[]>>];

const written = (language: Language, folder: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${folder}/${language}.json`, import.meta.url), 'utf8'));
const folders = ['gate/messages', 'messages'] as const;

const policyWords: Readonly<Record<Language, Words>> = { en, de, es, fr, it, 'pt-BR': ptBR };
/** What the policy page says of each setting, by the setting and by the field of a platform. */
const ofPolicy = (language: Language): Catalogue => {
  const { settings, platform } = policyWords[language];
  const flat = [
    ...Object.entries(settings).flatMap(([name, { title, what }]) => [
      [`${name} title`, title] as const,
      [name, what] as const,
    ]),
    ...Object.entries(platform).map(([name, what]) => [`platform ${name}`, what] as const),
  ];
  return Object.fromEntries(flat);
};
const texts = (language: Language): Catalogue =>
  Object.assign({}, ...folders.map((one) => written(language, one)), ofPolicy(language));
const others = languages.filter((language) => language !== 'en');

const compiled = async (language: Language): Promise<Readonly<Record<string, readonly Part[]>>> => {
  const read = await Promise.all(
    folders.map((folder) => import(/* @vite-ignore */ new URL(`${folder}/${language}.ts`, import.meta.url).href)),
  );
  return Object.assign({}, ...read.map(({ messages }) => messages));
};

const within = (parts: readonly Part[]): Exclude<Part, string>[] =>
  parts.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [part, ...within(Object.values(part[2] ?? {}).flatMap((one) => (typeof one === 'string' ? [] : one)))],
  );
const argumentsOf = (parts: readonly Part[]) => [...new Set(within(parts).map(([name]) => name))].sort();

/** Words that are the same in that language, because it took them over or both have them from Latin. */
const same: Readonly<Record<string, readonly string[]>> = {
  de: ['Backups', 'Codes', 'Export', 'Import', 'Tags', 'Name', 'Orange', 'Organisation', 'Passphrase', 'Passkey'],
  fr: [
    'Photo',
    'Codes',
    'Note',
    'Orange',
    'Organisation',
    'Turquoise',
    'Violet',
    '{minutes, plural, one {# minute} other {# minutes}}',
  ],
  it: ['Account', 'Passphrase', 'Passkey', 'no'],
  es: ['no'],
  'pt-BR': ['Backups'],
};
const names = ['Watchword', 'Steam'];

test.each(others)('%s says everything that English says, in the same order', (language) => {
  for (const folder of folders)
    expect(Object.keys(written(language, folder))).toEqual(Object.keys(written('en', folder)));
});

test.each(others)('%s gives every argument a place', async (language) => {
  const [english, theirs] = await Promise.all([compiled('en'), compiled(language)]);
  const wrong = Object.keys(english).filter(
    (id) => String(argumentsOf(theirs[id] ?? [])) !== String(argumentsOf(english[id] ?? [])),
  );
  expect(wrong).toEqual([]);
});

test.each(languages)('numbers decide in %s as they do there', async (language) => {
  // Romance languages say "a million of accounts": no vault, code or clock here counts that far.
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
  const wrong = Object.entries(await compiled(language)).filter(([, parts]) =>
    within(parts)
      .filter(([, type]) => type === 'plural')
      .some(([, , cases = {}]) => {
        const given = Object.keys(cases).filter((one) => one !== 'offset' && !/^=?\d+$/.test(one));
        return String(given) !== 'other' && String(given.sort()) !== String(forms.sort());
      }),
  );
  expect(wrong.map(([id]) => id)).toEqual([]);
});

test.each(others)('nothing is left in English in %s', (language) => {
  const english = texts('en');
  const known = [...names, ...(same[language] ?? [])];
  const left = Object.entries(texts(language)).filter(([id, text]) => text === english[id] && !known.includes(text));
  expect(left).toEqual([]);
});

test.each(others)('the words allowed to be the same in %s are', (language) => {
  const english = Object.values(texts('en'));
  const theirs = Object.values(texts(language));
  expect((same[language] ?? []).filter((word) => !english.includes(word) || !theirs.includes(word))).toEqual([]);
});

/** How each language quotes, and what it keeps before a colon and the like. */
const writing: Readonly<Record<Language, { quotes: string; spaced: boolean }>> = {
  en: { quotes: '“”', spaced: false },
  de: { quotes: '„“', spaced: false },
  es: { quotes: '«»', spaced: false },
  fr: { quotes: '«»', spaced: true },
  it: { quotes: '“”', spaced: false },
  'pt-BR': { quotes: '“”', spaced: false },
};

/** As it is read, addresses and arguments left out; where a number decides, all its cases. */
const read = (parts: readonly Part[]): string =>
  parts
    .map(
      (part) =>
        (typeof part === 'string'
          ? part
          : Object.values(part[2] ?? {})
              .map((one) => read([one].flat()))
              .join('|')) || 'x',
    )
    .join('')
    .replaceAll(/\w+:\/\/|\.watchword/g, 'x');

test.each(languages)('%s is written as its readers write: quotes, spaces, no exclamation', async (language) => {
  const { quotes, spaced } = writing[language];
  const strange = Object.entries({ ...(await compiled(language)), ...ofPolicy(language) })
    .map(([id, parts]) => [id, read([parts].flat())] as const)
    .filter(
      ([, text]) =>
        [...text].some((sign) => '"\'„“”«»‹›‘!¡'.includes(sign) && !quotes.includes(sign)) ||
        text.split(quotes.charAt(0)).length !== text.split(quotes.charAt(1)).length ||
        /\.\.\.|^\s|\s$| {2}/.test(text) ||
        (spaced ? /[^\u00a0]:|[^\u202f][;?]|«[^\u00a0]|[^\u00a0]»/.test(text) : /\s[:;?.,]|«\s|\s»/.test(text)),
    );
  expect(strange).toEqual([]);
});

test.each(languages)('%s never asks by “¿” alone, nor forgets it', (language) => {
  for (const [id, text] of Object.entries(texts(language)))
    expect(text.split('¿').length, id).toBe(language === 'es' ? text.split('?').length : 1);
});

test('the toolbar and the menus of the browser speak the same languages', () => {
  const read = (folder: string): Record<string, { message: string; placeholders?: unknown }> =>
    JSON.parse(
      readFileSync(new URL(`../../extension/public/_locales/${folder}/messages.json`, import.meta.url), 'utf8'),
    );
  const shape = (folder: string) =>
    Object.entries(read(folder)).map(([id, { message, placeholders }]) => [
      id,
      placeholders ?? null,
      message.match(/\$\w+\$/g)?.sort() ?? [],
    ]);
  const english = read('en');
  for (const language of others) {
    const folder = language.replace('-', '_');
    expect(shape(folder), language).toEqual(shape('en'));
    const left = Object.entries(read(folder)).filter(([id, { message }]) => message === english[id]?.message);
    expect(left.map(([id]) => id)).toEqual(['titleQuiet']);
  }
});

test('what a language says is fetched when it is spoken', async () => {
  const source = readFileSync(new URL('language.ts', import.meta.url), 'utf8');
  expect([...source.matchAll(/^import .*messages/gm)]).toEqual([]);
  for (const language of languages) await speak(language);
});

/** Words of another hand for what each language calls by one name already. */
const strays: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /\b(Passwort|Kennwort|Safe|Handys?|Telefone?)\b/i,
  es: /bóveda|secretos? de \{/i,
  fr: /\bQR code|mot de passe|secrets? de \{/i,
  it: /riserva|\bpassword\b|segret[oi] di \{/i,
  'pt-BR': /código (reserva|QR)|\bsenha|\btelefone|segredos? de \{/i,
};

test.each(others)('%s has one word for one thing, on the screens and of the settings by policy', (language) => {
  const wrong = Object.values(texts(language)).filter((text) => strays[language]?.test(text));
  expect(wrong).toEqual([]);
});
