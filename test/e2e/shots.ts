import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = 'test/e2e/shots';

/** Keeps a picture of what the person sees: `shots/<journey>/<nn>-<name>.png`, numbered in the order taken. */
export function shooter(journey: string): (page: Page, name: string) => Promise<void> {
  const into = join(folder, journey.replace(/[^\w]+/g, '-').toLowerCase());
  mkdirSync(into, { recursive: true });
  let taken = 0;
  return async (page, name) => {
    taken += 1;
    await page.screenshot({
      path: join(into, `${String(taken).padStart(2, '0')}-${name}.png`),
      animations: 'disabled',
      scale: 'css',
    });
  };
}
