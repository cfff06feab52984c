import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { bundle } from '../bundle.ts';

/** A blank page of an origin of its own, and what it posts back. */
export interface Site {
  readonly address: string;
  /** Called with each text that a page posts. */
  heard: (text: string) => void;
  stop(): Promise<void>;
}

/** Serves the blank page with the script of in-page.ts in it, as `window.inPage`. */
export async function openSite(): Promise<Site> {
  const script = await bundle('test/storage/in-page.ts', 'inPage');
  const site: { heard: (text: string) => void } = { heard: () => {} };
  const server: Server = createServer((request, response) => {
    if (request.method === 'POST') {
      let text = '';
      request.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      request.on('end', () => {
        site.heard(text);
        response.end();
      });
      return;
    }
    const [type, body] =
      request.url === '/in-page.js'
        ? ['text/javascript', script]
        : ['text/html', '<script src="/in-page.js"></script>'];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(site, {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  });
}

/** A Chromium whose profile outlives it. */
export async function startChromium(profile: string): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('storage: no Chromium on this machine; name one in CHROME_PATH');
  return launch({
    executablePath,
    userDataDir: profile,
    headless: true,
    // A page may be at work for long: five thousand faults take some minutes.
    protocolTimeout: 0,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
}

/** Runs in a fresh profile, which goes afterwards. */
export async function inProfile<T>(run: (profile: string) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'watchword-profile-'));
  try {
    return await run(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Runs in so many tabs of a fresh Chromium, all on one site. */
export function onTabs<T>(count: number, run: (tabs: readonly Page[]) => Promise<T>): Promise<T> {
  return onPage(async (first, site, browser) => {
    const tabs = [first];
    while (tabs.length < count) {
      const tab = await browser.newPage();
      await tab.goto(site.address);
      tabs.push(tab);
    }
    return run(tabs);
  });
}

/** Runs in one page of a fresh Chromium. */
export function onPage<T>(run: (page: Page, site: Site, browser: Browser) => Promise<T>): Promise<T> {
  return inProfile(async (profile) => {
    const site = await openSite();
    const browser = await startChromium(profile);
    try {
      const page = await browser.newPage();
      await page.goto(site.address);
      return await run(page, site, browser);
    } finally {
      await browser.close();
      await site.stop();
    }
  });
}
