import { type Messages, setupI18n } from '@lingui/core';

/** Every sentence the product can say, by its id: in `gate/messages` what is said before the vault is open, in `messages` the rest. */
export type MessageId = keyof typeof import('./gate/messages/en.json') | keyof typeof import('./messages/en.json');

/** Languages with a complete catalogue. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const gates: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./gate/messages/en.ts'),
  de: () => import('./gate/messages/de.ts'),
};
const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
};

const i18n = setupI18n();

/** The first language we speak of those wanted (BCP 47, best first); English when there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}

/** Speaks a language from now on; numbers and dates follow it. `gate`: only what is said before the vault is open, which is less to fetch. */
export async function speak(language: Language, reach: 'gate' | 'all' = 'all'): Promise<void> {
  const [gate, rest] = await Promise.all([gates[language](), reach === 'all' ? catalogues[language]() : null]);
  i18n.loadAndActivate({ locale: language, messages: { ...gate.messages, ...rest?.messages } });
}

/** The language spoken now. */
export function spoken(): Language {
  return i18n.locale as Language;
}

/** One sentence in the language spoken now. */
export function t(id: MessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}
