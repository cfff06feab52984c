import { expect, test } from 'vitest';
import { inProfile, openSite, startChromium } from './browser.ts';
import { findAfterwards, killAt, tearLog } from './kills.ts';

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
