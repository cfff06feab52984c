import type { Page } from 'puppeteer-core';
import { onTabs } from './browser.ts';
import type * as Edits from './tab-edits.ts';

declare const inPage: typeof Edits;

/** What a run saw. */
export interface TabReport {
  readonly edits: number;
  readonly counters: number;
  /** From a save to the last tab's screen showing it, ms, the slowest of the rounds. */
  readonly slowestMs: number;
}

const TABS = 4;

/** Four tabs, each so many edits at random at once. Throws at the first edit that is lost or counter shown twice. */
export function runTabs({ edits, locked, seed }: { edits: number; locked: boolean; seed: number }): Promise<TabReport> {
  return onTabs(TABS, async (tabs) => {
    const name = `tabs-${locked}`;
    const first = tabs[0]!;
    await first.evaluate((given) => inPage.createShared(given), name);
    const results = await Promise.all(
      tabs.map((tab, n) =>
        tab.evaluate((given) => inPage.editInTab(given), { name, tab: n, edits, locked, seed: seed + n }),
      ),
    );
    const vault = await first.evaluate((given) => inPage.readShared(given), name);
    const shown = results.flatMap((result) => result.shown);
    for (const { own, hosts } of results) {
      for (const [id, must] of Object.entries(own)) {
        const account = vault.accounts[id];
        const is = account && {
          name: account.name,
          note: account.note,
          favourite: account.favourite,
          trashed: account.deletedAt !== null,
        };
        if (JSON.stringify(is) !== JSON.stringify(must)) {
          throw new Error(`tabs, seed ${seed}: ${id} is ${JSON.stringify(is)}, not ${JSON.stringify(must)}`);
        }
      }
      const sites = new Map(vault.accounts.shared!.sites.map((each) => [each.host, each.mode]));
      for (const [host, mode] of Object.entries(hosts)) {
        if (sites.get(host) !== mode) throw new Error(`tabs, seed ${seed}: ${host} is lost`);
        sites.delete(host);
      }
    }
    const wanted = results.reduce((sum, { hosts }) => sum + Object.keys(hosts).length, 0);
    if (vault.accounts.shared!.sites.length !== wanted) throw new Error(`tabs, seed ${seed}: a removed site came back`);
    if (new Set(shown).size !== shown.length) throw new Error(`tabs, seed ${seed}: a counter was shown twice`);
    if (vault.accounts.shared!.otp.counter !== shown.length) {
      throw new Error(
        `tabs, seed ${seed}: ${shown.length} counters were shown, ${vault.accounts.shared!.otp.counter} is next`,
      );
    }
    return { edits: TABS * edits, counters: shown.length, slowestMs: await convergence(tabs, name) };
  });
}

/** Each tab saves in turn; how long until every other tab's screen has it. */
async function convergence(tabs: readonly Page[], name: string): Promise<number> {
  for (const tab of tabs) await tab.evaluate((given) => inPage.startLooking(given), name);
  let slowest = 0;
  for (const tab of tabs) {
    const { rev, at } = await tab.evaluate((given) => inPage.lastWord(given), name);
    for (const other of tabs) {
      // A tab in the background is drawn to nobody: asked for by its state, not by its frames.
      await other.waitForFunction(
        (wanted) => inPage.whatIsSeen().seen >= wanted,
        { polling: 20, timeout: 30_000 },
        rev,
      );
      slowest = Math.max(slowest, (await other.evaluate(() => inPage.whatIsSeen())).heardAt - at);
    }
  }
  return slowest;
}
