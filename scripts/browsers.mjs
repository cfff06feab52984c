import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of one of these names lies on this machine's PATH, or null. */
function onPath(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  return null;
}

/** The Chromium to use: CHROME_PATH, else one of the system's; undefined leaves it to Playwright's own. */
export function chromiumPath() {
  return (
    process.env.CHROME_PATH ||
    onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) ||
    undefined
  );
}

/** The Firefox to use: FIREFOX_PATH, else one of the system's; undefined leaves it to Playwright's own. */
export function firefoxPath() {
  return process.env.FIREFOX_PATH || onPath(['firefox-esr', 'firefox']) || undefined;
}

/** A Chromium program to start by itself: the one above, else Playwright's own; null when there is none. */
export async function findChromium() {
  const named = chromiumPath();
  if (named) return named;
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
