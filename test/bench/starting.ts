import { chromium } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { Watchword } from '../e2e/pages/watchword.ts';
import { someone } from '../e2e/people.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 7;

/** From opening the address to the unlock screen's first paint, all of it from the service worker: the network is off. The same with the server and no worker is the reference. */
export async function starting(): Promise<Figure[]> {
  const server = await servePwa({ folder: 'dist/pwa' });
  const path = chromiumPath();
  const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), chromiumSandbox: false });
  const paints = async (serviceWorkers: 'allow' | 'block') => {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers });
    const page = await context.newPage();
    await page.goto(server.address);
    await new Watchword(page).createVault(someone().passphrase);
    if (serviceWorkers === 'allow') {
      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
    }
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      // From nowhere, as from the home screen.
      await page.goto('about:blank');
      await page.goto(server.address);
      await new Watchword(page).expectLocked();
      times.push(
        await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const of = ({ startTime }: PerformanceEntry) => resolve(startTime);
              new PerformanceObserver((list) => list.getEntries().forEach(of)).observe({
                type: 'paint',
                buffered: true,
              });
            }),
        ),
      );
    }
    await context.close();
    return median(times);
  };
  try {
    return [
      {
        what: 'Start from the service worker’s cache, network off: first paint of the unlock screen',
        value: await paints('allow'),
        unit: 'ms',
        reference: { what: 'the same from the server without a worker', value: await paints('block') },
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
