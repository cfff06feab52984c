import { chromium, type Page } from '@playwright/test';
import { languages as known } from '../../extension/messages.ts';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { bundleDetector, bundleLexicon } from './bundle.ts';
import type { Row } from './corpus.ts';
import { show } from './show.ts';

/** What each page is declared to be written in: as labelled, always English, or nothing. */
export type Declared = 'as-labelled' | 'english' | 'nothing';

/**
 * Shows each page in a real Chromium to the built detector. A page gets the words of a language only when it asks for them, as in the
 * extension; then `ask` is put to it. The answers are in the order of the rows.
 */
export async function judgeAll<Answer>(
  rows: readonly Row[],
  declared: Declared,
  ask: (page: Page) => Promise<Answer>,
): Promise<(Answer & { readonly row: Row; readonly languages: readonly string[] })[]> {
  const detector = await bundleDetector();
  const lexicons = new Map<string, string>();
  for (const language of known) lexicons.set(language, await bundleLexicon(language));
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    let html = empty;
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
    );
    const answers = [];
    let bare = false;
    for (const row of rows) {
      // A body is built in the empty page that is there; only a whole document needs one of its own.
      if (!bare || row.html !== undefined) {
        html = row.html ?? empty;
        await page.goto('http://page.localhost/');
        await page.evaluate(detector);
      } else await page.evaluate(forget);
      bare = row.html === undefined;
      await show(page, row, declared === 'english' ? 'en' : declared === 'nothing' ? '' : row.lang);
      const languages = await page.evaluate(() =>
        (
          globalThis as unknown as { watchwordDetector: typeof import('./in-page.ts') }
        ).watchwordDetector.languagesAsked(document, navigator.languages),
      );
      for (const language of languages) await page.evaluate(lexicons.get(language)!);
      answers.push({ ...(await ask(page)), row, languages });
    }
    return answers;
  } finally {
    await browser.close();
  }
}

const empty = '<!doctype html><body></body>';

/** Empties the page and the shelf of languages. */
function forget(): void {
  document.body.replaceWith(document.createElement('body'));
  const shelf = (globalThis as unknown as Record<symbol, Map<string, unknown>>)[Symbol.for('watchword.lexicons')]!;
  for (const language of shelf.keys()) if (language !== 'en') shelf.delete(language);
}
