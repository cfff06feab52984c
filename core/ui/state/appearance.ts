import type { Home } from '../home.ts';
import { chooseLanguage, type Language, languages, speak } from '../language.ts';

/** What is known of the looks before the vault is open. */
export interface Appearance {
  readonly language: Language | null;
  readonly theme: 'system' | 'light' | 'dark';
}

/** What was written down here last time; anything unreadable is nothing. */
export function readAppearance(home: Pick<Home, 'appearance'>): Appearance {
  try {
    const found: unknown = JSON.parse(home.appearance.read() ?? '{}');
    const { language, theme } = found as Record<string, unknown>;
    return {
      language: languages.find((known) => known === language) ?? null,
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    };
  } catch {
    return { language: null, theme: 'system' };
  }
}

/** Speaks the language and wears the theme, now and (written down) at the next start. */
export async function wear(home: Home, page: Document, wanted: Appearance, reach: 'gate' | 'all'): Promise<void> {
  const language = wanted.language ?? chooseLanguage(home.languages);
  if (wanted.theme === 'system') delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = wanted.theme;
  home.appearance.write(JSON.stringify(wanted));
  await speak(language, reach, home.languages);
  page.documentElement.lang = language;
}
