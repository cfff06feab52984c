import { type Messages, setupI18n } from '@lingui/core';

/** Every sentence the product can say, by its id: in `gate/messages` what is said before the vault is open, in `messages` the rest. */
export type MessageId = keyof typeof import('./gate/messages/en.json') | keyof typeof import('./messages/en.json');

/** Languages with a complete catalogue, each by the tag that its catalogue, the page and Intl carry. */
export const languages = ['en', 'de', 'es', 'fr', 'it', 'pt-BR'] as const;
export type Language = (typeof languages)[number];

const gates: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./gate/messages/en.ts'),
  de: () => import('./gate/messages/de.ts'),
  es: () => import('./gate/messages/es.ts'),
  fr: () => import('./gate/messages/fr.ts'),
  it: () => import('./gate/messages/it.ts'),
  'pt-BR': () => import('./gate/messages/pt-BR.ts'),
};
const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  es: () => import('./messages/es.ts'),
  fr: () => import('./messages/fr.ts'),
  it: () => import('./messages/it.ts'),
  'pt-BR': () => import('./messages/pt-BR.ts'),
};

const i18n = setupI18n();

/** Once something was shown that says more than the gate, nothing is said with less. */
let whole = false;

/** The first language we speak of those wanted (BCP 47, best first), whatever the region: pt-PT gets pt-BR. English when there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => base(language) === base(tag));
    if (found) return found;
  }
  return 'en';
}

/**
 * Speaks a language from now on; plurals and numbers follow it. `gate`: only what is said before the vault is open, which is less to
 * fetch. `wanted`: the browser's languages; dates and numbers are written as in its region of this language (en-GB, es-MX).
 */
export async function speak(
  language: Language,
  reach: 'gate' | 'all' = 'all',
  wanted: readonly string[] = [],
): Promise<void> {
  whole ||= reach === 'all';
  const [gate, rest] = await Promise.all([gates[language](), whole ? catalogues[language]() : null]);
  const region = wanted.find((tag) => base(tag) === base(language) && isTag(tag)) ?? language;
  i18n.loadAndActivate({ locale: language, locales: [region], messages: { ...gate.messages, ...rest?.messages } });
}

/** The rest of the language spoken now, for what stands before the lock and says more than the gate. */
export function speakAll(): Promise<void> {
  return speak(spoken(), 'all', [region()]);
}

/** The language spoken now. */
export function spoken(): Language {
  return i18n.locale as Language;
}

/** How its dates and numbers are written, for Intl. */
export function region(): string {
  return [i18n.locales ?? i18n.locale].flat()[0] ?? 'en';
}

/** One sentence in the language spoken now. */
export function t(id: MessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}

function base(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}

/** A browser's word for a language need not be one that Intl takes ("en-US@posix"). */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
