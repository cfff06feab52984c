import { test as base, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { type RunningPlatform, startPlatform } from '../platform/start.ts';
import { expectAccessible } from './axe.ts';
import { Complaints } from './complaints.ts';
import { Desk } from './desk.ts';
import { Phone } from './phone.ts';
import { shooter } from './shots.ts';

interface Servers {
  /** Where the PWA lives. */
  readonly pwa: string;
  readonly platform: RunningPlatform;
}

interface World {
  /** Starts a phone; it stops with the journey. */
  readonly takePhone: (options?: Parameters<typeof Phone.start>[0]) => Promise<Phone>;
  /** Starts a computer with the extension; it stops with the journey. */
  readonly sitAtDesk: (options?: Parameters<typeof Desk.start>[0]) => Promise<Desk>;
  /** A tab of a computer's browser without anything of ours. */
  readonly computer: Page;
  /** Keeps a picture of a screen; one of our own is looked at by axe too. */
  readonly shoot: (page: Page, name: string) => Promise<void>;
  /** The same in the light theme and in the dark one, as on a device that changes between them. */
  readonly shootBothThemes: (page: Page, name: string) => Promise<void>;
  /** What our own pages complain of. */
  readonly complaints: Complaints;
}

/** A journey's world: both servers on free ports, phones and desks as it needs them, and nothing left running afterwards. */
export const test = base.extend<World, Servers>({
  pwa: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const server = await servePwa({ folder: 'dist/pwa' });
      await use(server.address);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  platform: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const platform = await startPlatform({ port: 0, dataFile: ':memory:' });
      await use(platform);
      await platform.stop();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    complaints.expectNone();
  },
  takePhone: async ({ complaints }, use) => {
    const phones: Phone[] = [];
    await use(async (options) => {
      const phone = await Phone.start(options);
      phone.context.on('page', (page) => complaints.listen(page));
      phones.push(phone);
      return phone;
    });
    for (const phone of phones) await phone.stop();
  },
  sitAtDesk: async ({ complaints }, use, info) => {
    const desks: Desk[] = [];
    await use(async (options) => {
      const desk = await Desk.start(options);
      desk.context.on('page', (page) => {
        if (page.url().startsWith('chrome-extension:')) complaints.listen(page);
      });
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) {
      if (info.status !== info.expectedStatus) await desk.shootAll(info.outputPath('desk'));
      await desk.stop();
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  computer: async ({}, use) => {
    const path = chromiumPath();
    const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), chromiumSandbox: false });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    context.setDefaultTimeout(20_000);
    await use(await context.newPage());
    await browser.close();
  },
  shoot: async ({ pwa }, use, info) => {
    const keep = shooter(info.title);
    await use(async (page, name) => {
      await keep(page, name);
      if (page.url().startsWith(pwa) || page.url().startsWith('chrome-extension:')) await expectAccessible(page, name);
    });
  },
  shootBothThemes: async ({ shoot }, use) => {
    await use(async (page, name) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await shoot(page, `${name}-${colorScheme}`);
      }
    });
  },
});

export { expect } from '@playwright/test';
