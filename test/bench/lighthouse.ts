import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { Watchword } from '../e2e/pages/watchword.ts';
import { someone } from '../e2e/people.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 5;
const categories = ['performance', 'accessibility', 'best-practices'] as const;

/** Lighthouse's mobile run on the unlock screen of a vault that exists, median of five. */
export async function lighthouseScores(): Promise<Figure[]> {
  const server = await servePwa({ folder: 'dist/pwa' });
  const profile = mkdtempSync(join(tmpdir(), 'watchword-lighthouse-'));
  const path = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(path ? { executablePath: path } : {}),
    chromiumSandbox: false,
    locale: 'en-GB',
    args: ['--remote-debugging-port=0'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.address);
    await new Watchword(page).createVault(someone().passphrase);
    await page.reload();
    await new Watchword(page).expectLocked();
    const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    const runs: Record<string, number>[] = [];
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(server.address, {
        port,
        formFactor: 'mobile',
        onlyCategories: [...categories],
        disableStorageReset: true,
        logLevel: 'error',
      });
      if (!result) throw new Error('bench: lighthouse gave no result');
      const { lhr } = result;
      runs.push({
        ...Object.fromEntries(categories.map((name) => [name, (lhr.categories[name]?.score ?? 0) * 100])),
        blocking: lhr.audits['total-blocking-time']?.numericValue ?? Number.NaN,
      });
      const missed = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9);
      if (run === 0)
        for (const audit of missed)
          console.error(`  lighthouse: ${audit.id} ${audit.score} ${audit.displayValue ?? ''}`);
    }
    const middle = (name: string) => median(runs.map((run) => run[name] ?? Number.NaN));
    return [
      ...categories.map(
        (name): Figure => ({
          what: `Lighthouse mobile, unlock screen: ${name}`,
          value: middle(name),
          unit: 'points',
          aim: { least: name === 'performance' ? 95 : 100 },
        }),
      ),
      { what: 'Lighthouse mobile, unlock screen: total blocking time', value: middle('blocking'), unit: 'ms' },
    ];
  } finally {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}
