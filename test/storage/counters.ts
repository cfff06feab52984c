import { onTabs } from './browser.ts';
import type { createShared, readShared, takeCounters } from './tab-edits.ts';

declare const inPage: {
  readonly createShared: typeof createShared;
  readonly takeCounters: typeof takeCounters;
  readonly readShared: typeof readShared;
};

const TABS = 4;

/** Four tabs that take so many counters in all of one HOTP account at once. Throws when one was shown twice, or one is missing. */
export function runCounters({ counters, locked }: { counters: number; locked: boolean }): Promise<number> {
  return onTabs(TABS, async (tabs) => {
    const order = { name: `counters-${locked}`, times: Math.ceil(counters / TABS), locked };
    await tabs[0]!.evaluate((given) => inPage.createShared(given), order.name);
    const lists = await Promise.all(tabs.map((tab) => tab.evaluate((given) => inPage.takeCounters(given), order)));
    const shown = lists.flat().sort((a, b) => a - b);
    const wrong = shown.findIndex((counter, n) => counter !== n);
    if (wrong >= 0) throw new Error(`counters: ${shown[wrong]} was shown where ${wrong} was due`);
    const vault = await tabs[0]!.evaluate((given) => inPage.readShared(given), order.name);
    const next = vault.accounts.shared?.otp.counter;
    if (next !== shown.length) throw new Error(`counters: ${shown.length} were shown, ${next} is next`);
    return shown.length;
  });
}
