import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProfile, openSite, startChromium } from './browser.ts';
import { findAfterwards, killAt, tearLog } from './kills.ts';
import type { writeLarge } from './writing.ts';

declare const inPage: { readonly writeLarge: typeof writeLarge };

test('Chromium deletes every database behind a torn log, and the vault comes back with all that was acknowledged', {
  timeout: 120_000,
}, async () => {
  await inProfile(async (profile) => {
    const site = await openSite();
    try {
      const said = await killAt(profile, site, { name: 'torn', seed: 1, passphrases: ['words'] }, 600);
      const acknowledged = said.flatMap((one) => (one.kind === 'saved' ? [one.name] : []));
      const passphrases = ['words', ...said.flatMap((one) => (one.kind === 'trying' ? [one.passphrase] : []))];
      expect(acknowledged.length).toBeGreaterThan(0);

      // The next start takes the torn end for the end, and writes on behind it.
      tearLog(profile, () => 200);
      expect(await inBrowser(profile, site.address, isBesideNew)).toBe(true);
      // The one after finds that the log does not add up.
      expect(await inBrowser(profile, site.address, isBesideNew)).toBe(true);

      const found = await findAfterwards(profile, site, 'torn', passphrases);
      expect(found).toMatchObject({ state: 'present', openedOlder: null, rolledBack: null });
      expect(found.putBack).not.toBeNull();
      expect(found.names).toEqual(expect.arrayContaining(acknowledged));
    } finally {
      await site.stop();
    }
  });
});

test.each([
  ['with its second copy, nothing is lost', true, { openedOlder: null, putBack: expect.anything() }],
  [
    'without one, the save before it opens',
    false,
    { openedOlder: expect.objectContaining({ lost: 1 }), putBack: null },
  ],
] as const)(
  'Chromium loses the file of the newest generation: %s',
  { timeout: 60_000 },
  async (_, copied, expected) => {
    await inProfile(async (profile) => {
      const site = await openSite();
      try {
        await inBrowser(profile, site.address, () => inPage.writeLarge('large'));
        removeNewestFile(profile);
        if (!copied) rmSync(join(profile, 'Default', 'File System'), { recursive: true });
        const found = await findAfterwards(profile, site, 'large', ['words']);
        expect(found).toMatchObject({ state: 'present', rolledBack: null, unreadable: copied ? 0 : 1, ...expected });
        expect(new Set(found.names)).toEqual(new Set(copied ? ['first', 'second', 'third'] : ['first', 'second']));
        // It was saved once more: whatever was missing is out of the way.
        const later = await findAfterwards(profile, site, 'large', ['words']);
        expect(later).toMatchObject({ openedOlder: null, putBack: null, unreadable: 0 });
        expect(later.names).toContain('found again');
      } finally {
        await site.stop();
      }
    });
  },
);

/** Of the files that Chromium keeps beside the database for large values. */
function removeNewestFile(profile: string): void {
  const databases = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(databases, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('.blob'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!files[0]) throw new Error('lost: no value is in a file of its own');
  rmSync(files[0]);
}

/** Runs in the page: opens another database of the same origin; true: it was not there, or no longer. */
function isBesideNew(): Promise<boolean> {
  return new Promise((settle, fail) => {
    const opening = indexedDB.open('beside');
    let isNew = false;
    opening.onupgradeneeded = () => {
      isNew = true;
    };
    opening.onsuccess = () => settle(isNew);
    opening.onerror = () => fail(opening.error);
  });
}

async function inBrowser<T>(profile: string, address: string, run: () => Promise<T>): Promise<T> {
  const browser = await startChromium(profile);
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.evaluate(run);
  } finally {
    await browser.close();
  }
}
