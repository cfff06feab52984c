import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type Flags, type RunnerResult, snapshot, startTimespan } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { bundle } from '../bundle.ts';
import { Watchword } from '../e2e/pages/watchword.ts';
import { someone } from '../e2e/people.ts';
import { type Figure, median } from './figure.ts';

const ACCOUNTS = 1_000;
const RUNS = 3;
const shared: Flags = {
  formFactor: 'mobile',
  screenEmulation: { disabled: true },
  // The processor four times slower, Lighthouse's mobile default, for real and not reckoned.
  throttlingMethod: 'devtools',
  logLevel: 'error',
};
// What each can judge: a timespan has no category accessibility.
const stillFlags: Flags = { ...shared, onlyCategories: ['accessibility', 'best-practices'] };
const spanFlags: Flags = { ...shared, onlyCategories: ['performance', 'best-practices'] };

/** The list of 1,000 accounts, unlocked: Lighthouse's snapshot of it, and what it sees while somebody searches, scrolls, opens menus and copies on a processor four times slower. */
export async function list(): Promise<Figure[]> {
  const server = await servePwa({ folder: 'dist/pwa' });
  const profile = mkdtempSync(join(tmpdir(), 'watchword-list-'));
  const path = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(path ? { executablePath: path } : {}),
    chromiumSandbox: false,
    locale: 'en-GB',
    viewport: { width: 412, height: 823 },
    permissions: ['clipboard-read', 'clipboard-write'],
    args: ['--remote-debugging-port=0'],
  });
  const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
  const other = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.address);
    const { passphrase } = someone();
    const script = await bundle('test/bench/seed.ts', 'watchwordSeed');
    await page.evaluate(`${script}; watchwordSeed.seed(${JSON.stringify(passphrase)}, ${ACCOUNTS})`);
    await page.reload();
    await new Watchword(page).unlock(passphrase);
    const same = (await other.pages()).find((one) => one.url().startsWith(server.address));
    if (!same) throw new Error('bench: the page is not among those that lighthouse sees');

    const still = given(await snapshot(same, { flags: stillFlags }));
    const spans: RunnerResult[] = [];
    for (let run = 0; run < RUNS; run++) {
      const span = await startTimespan(same, { flags: spanFlags });
      await use(page);
      spans.push(given(await span.endTimespan()));
    }
    const score = ({ lhr }: RunnerResult, category: string) => (lhr.categories[category]?.score ?? 0) * 100;
    const middle = (audit: string) => median(spans.map(({ lhr }) => lhr.audits[audit]?.numericValue ?? Number.NaN));
    const of = 'Lighthouse mobile, list of 1,000 accounts';
    return [
      { what: `${of}: accessibility`, value: score(still, 'accessibility'), unit: 'points', aim: { least: 100 } },
      { what: `${of}: best practices`, value: score(still, 'best-practices'), unit: 'points', aim: { least: 100 } },
      {
        what: `${of}, in use: total blocking time`,
        value: middle('total-blocking-time'),
        unit: 'ms',
        aim: { most: 150 },
      },
      {
        what: `${of}, in use: layout shift`,
        value: middle('cumulative-layout-shift') * 1000,
        unit: 'thousandths',
        aim: { most: 20 },
      },
      {
        what: `${of}, in use: slowest interaction to next paint, processor 4 × slower`,
        value: middle('interaction-to-next-paint'),
        unit: 'ms',
        aim: { most: 100 },
      },
    ];
  } finally {
    await other.disconnect();
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

function given(result: RunnerResult | undefined): RunnerResult {
  if (!result) throw new Error('bench: lighthouse gave no result');
  return result;
}

/** Half a minute of somebody in a hurry. */
async function use(page: Page): Promise<void> {
  const search = page.getByRole('searchbox');
  await search.pressSequentially('platform 07', { delay: 60 });
  await page
    .getByRole('status')
    .filter({ hasText: /\d accounts found/ })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const rows = page.locator('.codes-scroll');
  for (let turn = 0; turn < 10; turn++) {
    await rows.hover();
    await page.mouse.wheel(0, 1500);
  }
  await rows.locator('button.row-main').nth(5).click();
  await rows.locator('.row-more').nth(5).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await search.focus();
  for (let turn = 0; turn < 8; turn++) await page.keyboard.press('ArrowDown');
  await search.focus();
}
