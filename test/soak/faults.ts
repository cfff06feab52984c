import { onPage } from '../storage/browser.ts';
import type { runFaults } from '../storage/faults.ts';
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
      `the work was ${JSON.stringify(ends)}; ${acknowledged} acknowledged accounts and ${countersShown} counters: none lost, none shown twice`,
    ];
  },
};
