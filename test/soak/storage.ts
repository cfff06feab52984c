import { onPage } from '../storage/browser.ts';
import { runCounters } from '../storage/counters.ts';
import type { runFaults } from '../storage/faults.ts';
import { runKills } from '../storage/kills.ts';
import { runTabs } from '../storage/tabs.ts';
import type { Part } from './main.ts';

declare const inPage: { readonly runFaults: typeof runFaults };

/** Faults at the calls of a save and of everything else that touches storage, in a real Chromium. */
export const faults: Part = {
  times: 5000,
  async run(trials, seed) {
    const report = await onPage((page) => page.evaluate((given) => inPage.runFaults(given), { trials, seed }));
    const { struck, points, byFault, ends, acknowledged, countersShown } = report;
    return [
      `${trials} trials, ${struck} faults at ${points} different points: ${JSON.stringify(byFault)}`,
      `the work was ${JSON.stringify(ends)}; ${acknowledged} acknowledged accounts and ${countersShown} counters, none lost, none shown twice`,
    ];
  },
};

/** A real browser ended by SIGKILL while it writes. */
export const kills: Part = {
  times: 500,
  async run(times, seed) {
    const { acknowledged, counters, rekeyed, early, torn, putBack } = await runKills({ kills: times, seed });
    return [
      `${times} browsers ended by SIGKILL while they wrote (${early} before their vault was there, ${torn} with the end of the database's log torn off), every vault opened, ${putBack} of them from the second copy`,
      `${acknowledged} acknowledged accounts, ${counters} counters shown, ${rekeyed} new passphrases: none lost, none shown twice`,
    ];
  },
};

/** Counters of one account that four tabs take at once, with Web Locks and without. */
export const counters: Part = {
  times: 10_000,
  async run(times) {
    const lines: string[] = [];
    for (const locked of [true, false]) {
      const shown = await runCounters({ counters: times, locked });
      lines.push(`${shown} counters taken by 4 tabs ${locked ? 'with Web Locks' : 'without a lock'}: each shown once`);
    }
    return lines;
  },
};

/** Four tabs that write at once, with Web Locks and without. */
export const tabs: Part = {
  times: 250,
  async run(edits, seed) {
    const lines: string[] = [];
    for (const locked of [true, false]) {
      const report = await runTabs({ edits, locked, seed });
      const how = locked ? 'with Web Locks' : 'without a lock';
      lines.push(
        `4 tabs × ${edits} edits ${how}: none lost, ${report.counters} counters shown once; all screens agree ${report.slowestMs} ms after a save at the latest`,
      );
    }
    return lines;
  },
};
