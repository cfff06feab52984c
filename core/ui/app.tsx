import { createRoot } from 'react-dom/client';
import type { Home } from './home.ts';
import { chooseLanguage, speak, t } from './language.ts';

/** Draws Watchword into `root` until the page goes. */
export function mountApp(root: HTMLElement, home: Home): void {
  void speak(chooseLanguage(home.languages)).then(() => createRoot(root).render(<h1>{t('app.name')}</h1>));
}
