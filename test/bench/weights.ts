import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from '../../extension/messages.ts';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { Desk } from '../e2e/desk.ts';
import { Watchword } from '../e2e/pages/watchword.ts';
import { someone } from '../e2e/people.ts';
import { Phone } from '../e2e/phone.ts';
import { startPlatform } from '../platform/start.ts';
import type { Figure } from './figure.ts';

/** What really goes over the wire and into pages: JavaScript of the PWA until a screen is usable, bytes put into a page by the extension. */
export async function weights(): Promise<Figure[]> {
  return [...(await pwaWeights()), ...(await pageWeights())];
}

async function pwaWeights(): Promise<Figure[]> {
  const server = await servePwa({ folder: 'dist/pwa' });
  const phone = await Phone.start();
  try {
    const { passphrase } = someone();
    const first = new Watchword(await phone.open(server.address));
    await first.createVault(passphrase);
    // A new context of the same browser would have no vault: block the service worker's cache by asking the network again.
    const session = await phone.context.newCDPSession(first.page);
    await session.send('Network.enable');
    await session.send('Network.setBypassServiceWorker', { bypass: true });
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Map<string, number>();
    first.page.on('response', async (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
    });
    await first.page.reload({ waitUntil: 'networkidle' });
    await first.expectLocked();
    const untilUnlock = sum(scripts);
    await first.unlock(passphrase);
    await first.page.waitForLoadState('networkidle');
    const untilCodes = sum(scripts);
    return [
      {
        what: 'PWA: JavaScript until the unlock screen',
        value: untilUnlock / 1024,
        unit: 'KB gzip',
        aim: { most: 110 },
      },
      { what: 'PWA: JavaScript until the codes show', value: untilCodes / 1024, unit: 'KB gzip', aim: { most: 230 } },
    ];
  } finally {
    await phone.stop();
    await server.stop();
  }
}

async function pageWeights(): Promise<Figure[]> {
  const platform = await startPlatform({ port: 0, dataFile: ':memory:' });
  const desk = await Desk.start();
  try {
    const page = await desk.tab();
    const session = await desk.context.newCDPSession(page);
    const injected: string[] = [];
    session.on('Debugger.scriptParsed', ({ url }) => url.startsWith('chrome-extension:') && injected.push(url));
    await session.send('Debugger.enable');
    await page.goto(`${platform.url('sekoia.localhost')}/login`, { waitUntil: 'networkidle' });
    if (injected.length > 0) throw new Error(`bench: a page that was not granted received ${injected.join(', ')}`);
    const words = (language: string) => readFileSync(`dist/extension/chrome/lexicon-${language}.js`);
    const script = readFileSync('dist/extension/chrome/prompt.js');
    return [
      {
        what: 'Extension: bytes in a page that was not granted',
        value: injected.length,
        unit: 'bytes',
        aim: { most: 0 },
      },
      {
        what: 'Extension: script in a granted page, in English',
        value: gzipSync(script, { level: 9 }).length / 1024,
        unit: 'KB gzip',
        aim: { most: 20 },
      },
      {
        what: '– and in the language with the most words',
        value:
          Math.max(
            ...languages.map((language) => gzipSync(Buffer.concat([script, words(language)]), { level: 9 }).length),
          ) / 1024,
        unit: 'KB gzip',
        aim: { most: 20 },
      },
      {
        what: '– and in all twelve, which no page is given',
        value: gzipSync(Buffer.concat([script, ...languages.map(words)]), { level: 9 }).length / 1024,
        unit: 'KB gzip',
        aim: { most: 20 },
      },
    ];
  } finally {
    await desk.stop();
    await platform.stop();
  }
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}
