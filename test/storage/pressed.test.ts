import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { onPage, onTabs } from './browser.ts';
import type * as OneTab from './one-tab.ts';

declare const inPage: typeof OneTab;

test('a browser that really has no more room says so, and everything that was saved is there', {
  timeout: 120_000,
}, async () => {
  await onPage(async (page, { address }) => {
    const origin = new URL(address).origin;
    await page.evaluate((name) => inPage.createFull(name), 'full');
    const cdp = await page.createCDPSession();
    const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 700_000 });
    const { saved, said, reason } = await page.evaluate((name) => inPage.addUntilFull(name), 'full');
    expect(said).toBe('storage: there is no room left on this device; nothing was changed');
    expect(reason).toBe('full');
    expect(saved.length).toBeGreaterThan(0);

    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await page.reload();
    const there = new Set(await page.evaluate((order) => inPage.addOne(order), { name: 'full', account: 'after' }));
    expect([...there].sort()).toEqual(['after', 'first', ...saved].sort());
  });
});

test('a tab that is frozen while it has the lock holds up nobody for good', { timeout: 120_000 }, async () => {
  await onTabs(2, async (tabs) => {
    const [other, frozen] = tabs as [Page, Page];
    await other.evaluate((name) => inPage.createFull(name), 'frozen');
    await frozen.evaluate((name) => inPage.holdLock(name), 'frozen');
    await freeze(frozen, true);
    await other.bringToFront();
    const order = { name: 'frozen', account: 'saved meanwhile' };
    expect(await other.evaluate((given) => inPage.addOne(given), order)).toContain('saved meanwhile');
  });
});

test('a tab that is frozen while it waits for the lock loses neither its own save nor another’s', {
  timeout: 120_000,
}, async () => {
  await onTabs(3, async (tabs) => {
    const [holder, other, frozen] = tabs as [Page, Page, Page];
    await holder.evaluate((name) => inPage.createFull(name), 'frozen');
    await holder.evaluate((name) => inPage.holdLock(name), 'frozen');
    const late = frozen.evaluate((given) => inPage.addOne(given), { name: 'frozen', account: 'late' });
    await holder.waitForFunction(async (name) => (await inPage.waiting(name)) === 1, { polling: 20 }, 'frozen');
    await freeze(frozen, true);
    // Now the frozen one has it, and cannot use it.
    await holder.evaluate(() => inPage.releaseLock());
    await other.bringToFront();
    const order = { name: 'frozen', account: 'saved meanwhile' };
    expect(await other.evaluate((given) => inPage.addOne(given), order)).not.toContain('late');
    await freeze(frozen, false);
    await late;
    const names = await other.evaluate((given) => inPage.addOne(given), { name: 'frozen', account: 'at the end' });
    expect(new Set(names)).toEqual(new Set(['first', 'late', 'saved meanwhile', 'at the end']));
  });
});

async function freeze(page: Page, frozen: boolean): Promise<void> {
  const cdp = await page.createCDPSession();
  await cdp.send('Page.setWebLifecycleState', { state: frozen ? 'frozen' : 'active' });
}
