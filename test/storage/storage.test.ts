import { expect, test } from 'vitest';
import { onPage } from './browser.ts';
import { runCounters } from './counters.ts';
import type { runFaults } from './faults.ts';
import { runKills } from './kills.ts';
import { runTabs } from './tabs.ts';

declare const inPage: { readonly runFaults: typeof runFaults };

/** A share of what `npm run soak` does; the seed is printed, and `SEED=… vitest` repeats a run. */
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test('no fault at any call loses an acknowledged change, or leaves a vault that does not open', {
  timeout: 180_000,
}, async () => {
  const report = await onPage((page) => page.evaluate((given) => inPage.runFaults(given), { trials: 300, seed }));
  console.log(`seed ${seed}: ${JSON.stringify(report)}`);
  expect(report.struck).toBeGreaterThan(200);
  expect(report.points).toBeGreaterThan(100);
  expect(Math.min(...Object.values(report.byFault))).toBeGreaterThan(0);
  expect(Math.min(...Object.values(report.ends))).toBeGreaterThan(0);
});

test('browsers that are killed while they write lose nothing that was acknowledged', {
  timeout: 240_000,
}, async () => {
  const report = await runKills({ kills: 10, seed });
  console.log(`seed ${seed}: ${JSON.stringify(report)}`);
  expect(report.acknowledged).toBeGreaterThan(0);
});

test.each([true, false])(
  'four tabs that take counters at once never show one twice (Web Locks: %s)',
  { timeout: 180_000 },
  async (locked) => {
    expect(await runCounters({ counters: 200, locked })).toBe(200);
  },
);

test.each([true, false])(
  'four tabs that edit at once lose no edit (Web Locks: %s)',
  { timeout: 180_000 },
  async (locked) => {
    const report = await runTabs({ edits: 25, locked, seed });
    console.log(`seed ${seed}: ${JSON.stringify(report)}`);
    expect(report.edits).toBe(100);
  },
);
