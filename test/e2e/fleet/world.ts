import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromiumPath } from '../../../scripts/browsers.mjs';
import type { Desk } from '../desk.ts';
import type { AnyDesk } from '../enrolled.ts';
import { test as base, expect } from '../world.ts';
import { type Shelf, startShelf } from './shelf.ts';
import { takeSystemFile } from './system-file.ts';

interface Fleet {
  /** An organisation's package for Nordwind, its first revision published. */
  readonly shelf: Shelf;
  /** What the administrator wrote for every Chromium of this machine. */
  readonly rules: Rules;
}

export interface Rules {
  /** Writes the extension's settings, beside the order to install it. */
  set(settings: object): void;
}

export const test = base.extend<Fleet>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  shelf: async ({}, use) => withShelf(use),
  rules: async ({ shelf }, use, info) => {
    const file = takeSystemFile(join(policyFolder(), 'watchword-test.json'));
    if (typeof file === 'string') {
      info.skip(true, file);
      return;
    }
    try {
      await use({ set: (settings) => file.write(chromiumRules(shelf, settings)) });
    } finally {
      await file.restore();
    }
  },
});

export { expect };

/** An organisation's package for Nordwind, its first revision published, as long as `use` takes. */
export async function withShelf(use: (shelf: Shelf) => Promise<void>): Promise<void> {
  const shelf = await startShelf(['nordwind.localhost']);
  await shelf.publish(1);
  await use(shelf);
  await shelf.stop();
}

/** Where this machine's Chromium reads what an administrator set. */
function policyFolder(): string {
  const path = chromiumPath();
  const version = path
    ? execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    : '';
  if (version.startsWith('Google Chrome for Testing')) return '/etc/opt/chrome_for_testing/policies/managed';
  return version.startsWith('Google Chrome') ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';
}

function chromiumRules({ key, url }: Shelf, settings: object): object {
  return {
    ExtensionSettings: {
      [key.chromiumId]: {
        installation_mode: 'force_installed',
        update_url: `${url}update.xml`,
        toolbar_pin: 'force_pinned',
      },
    },
    // What a driver needs of a browser that is managed.
    DeveloperToolsAvailability: 1,
    '3rdparty': { extensions: { [key.chromiumId]: settings } },
  };
}

/** What the extension was told by policy, once it is this: Chromium hands it over some seconds after its start, and after a change. */
export async function expectPolicy(desk: Desk, settings: object): Promise<void> {
  const told = async () => (await desk.background()).evaluate(() => chrome.storage.managed.get());
  await expect.poll(told, { message: 'the policy arrives' }).toEqual(settings);
}

/** A desk at which nobody answers the browser's question about a host, because none is asked. */
export function withoutGrants(desk: Desk): AnyDesk {
  return {
    tab: () => desk.tab(),
    ownPage: (path) => desk.ownPage(path),
    clickToolbarButton: (page) => desk.clickToolbarButton(page),
  };
}

/** The browser looks for the next version, as it does every few hours, and has it. */
export async function expectVersion(desk: Desk, version: string): Promise<void> {
  const page = await desk.context.newPage();
  await page.goto('chrome://extensions');
  const now = () =>
    page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.autoUpdate();
      return (await developerPrivate.getExtensionInfo(id)).version;
    }, desk.extensionId);
  await expect.poll(now, { message: 'the next version is installed', timeout: 60_000 }).toBe(version);
  await page.close();
}

interface DeveloperPrivate {
  autoUpdate(): Promise<void>;
  getExtensionInfo(id: string): Promise<{ readonly version: string }>;
}
