import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FirefoxDesk } from '../firefox/desk.ts';
import { test as base } from '../firefox/world.ts';
import type { Shelf } from './shelf.ts';
import { takeSystemFile } from './system-file.ts';
import { type Rules, withShelf } from './world.ts';

interface Fleet {
  readonly shelf: Shelf;
  /** What the administrator wrote for every Firefox of this machine, which reads it when it starts. */
  readonly rules: Rules;
  /** Starts Firefox, each time in the same profile; the one before ends. */
  readonly sitDown: () => Promise<FirefoxDesk>;
}

export const test = base.extend<Fleet>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  shelf: async ({}, use) => withShelf(use),
  rules: async ({ shelf }, use, info) => {
    const file = takeSystemFile('/etc/firefox/policies/policies.json');
    if (typeof file === 'string') {
      info.skip(true, file);
      return;
    }
    try {
      await use({ set: (settings) => file.write(firefoxRules(shelf, settings)) });
    } finally {
      await file.restore();
    }
  },
  sitDown: async ({ shelf }, use, info) => {
    const profile = mkdtempSync(join(tmpdir(), 'watchword-fleet-'));
    let desk = null as FirefoxDesk | null;
    try {
      await use(async () => {
        await desk?.stop();
        desk = await FirefoxDesk.managed(shelf.key.firefoxId, profile);
        return desk;
      });
      if (info.status !== info.expectedStatus) await desk?.shootAll(info.outputPath('failed'));
    } finally {
      await desk?.stop();
      rmSync(profile, { recursive: true, force: true });
    }
  },
});

export { expect } from '../firefox/world.ts';

function firefoxRules({ key, url, version }: Shelf, settings: object): object {
  const id = key.firefoxId;
  return {
    policies: {
      ExtensionSettings: {
        [id]: {
          installation_mode: 'force_installed',
          install_url: `${url}watchword-${version()}.xpi`,
          default_area: 'navbar',
        },
      },
      '3rdparty': { Extensions: { [id]: settings } },
    },
  };
}
