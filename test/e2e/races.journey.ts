import type { Page } from '@playwright/test';
import type { FillResult } from '../../core/ui/prompt-port.ts';
import { atTheBank, bank } from './at-the-bank.ts';
import { codePage, test } from './own-pages.ts';
import { expect } from './world.ts';

// `npm run soak -- races` runs a thousand.
const runs = Number(process.env.WATCHWORD_TIMES ?? 30);
const seed = Number(process.env.WATCHWORD_SEED ?? Date.now() % 100_000);
const tabs = 4;

/** Ways in which another document takes the place of the one that asked; `framed` happens to a frame, from the page around it. */
const swaps: readonly { readonly name: string; readonly framed: boolean; readonly script: string }[] = [
  { name: 'another page of the site', framed: false, script: "location.replace('/code?other')" },
  {
    name: 'the same page of another site',
    framed: false,
    script: "location.replace(location.href.replace('bank', 'shop'))",
  },
  { name: 'the same page again', framed: false, script: 'location.reload()' },
  { name: 'back and forth', framed: false, script: "history.pushState(0, '', '/code?a'); location.href = '/code?b'" },
  { name: 'written anew', framed: false, script: 'document.open(); document.write(window.whole); document.close()' },
  {
    name: 'a form sent by itself',
    framed: false,
    script: "document.forms[0].action = '/code?sent'; document.forms[0].method = 'get'; document.forms[0].submit()",
  },
  { name: 'a frame led elsewhere', framed: true, script: "document.querySelector('iframe').src = '/code?other'" },
  {
    name: 'a frame led to another site',
    framed: true,
    script: "document.querySelector('iframe').src = location.origin.replace('bank', 'shop') + '/code'",
  },
  {
    name: 'a frame replaced by its twin',
    framed: true,
    script: "const f = document.querySelector('iframe'); f.replaceWith(f.cloneNode())",
  },
  {
    name: 'a frame emptied into the page',
    framed: true,
    script:
      "const f = document.querySelector('iframe'); document.body.append(f.contentDocument.querySelector('form')); f.remove()",
  },
];

test('a document that takes the place of the one that asked, at whatever moment, never gets its code', async ({
  sitAtDesk,
  servePages,
}) => {
  test.setTimeout(60_000 + runs * 5_000);
  console.log(`races: seed ${seed}`);
  let served = 0;
  /** Which document was typed into: each has its number, and says aloud what is typed. */
  const typed: { readonly document: string; readonly value: string }[] = [];
  const { inside, own, page, pages } = await atTheBank(await sitAtDesk(), servePages, (address) => {
    const value = address.searchParams.get('typed');
    if (value !== null) typed.push({ document: address.searchParams.get('document') ?? '', value });
    if (address.pathname === '/typed') return '';
    if (address.pathname === '/framed')
      return `<!doctype html><title>Around</title><iframe src="/code" width="600" height="500"></iframe>`;
    return codePage(`<script>
      const number = '${++served}';
      addEventListener('input', ({ target }) => fetch('/typed?document=' + number + '&typed=' + target.value, { keepalive: true }), true);
      addEventListener('DOMContentLoaded', () => { window.whole = document.documentElement.outerHTML.replace("'" + number + "'", "'" + number + " written anew'"); });
    </script>`);
  });
  const asked = new Set<string>();
  const outcomes: Record<string, number> = {};

  /** How long a fill takes here that nothing disturbs: a swap comes at any moment of twice that. */
  let fillMs = 0;

  const open = async (tab: Page, tabId: number, framed: boolean) => {
    let order = { promptId: '', accountId: '', confirmed: true };
    // The last swap may still be on its way, and lead this page away too.
    await expect(async () => {
      await tab.goto(pages.url(bank, framed ? '/framed' : '/code'));
      const { promptId, candidates } = await inside.promptAt(own.page, tabId);
      const frame = framed ? tab.frames()[1] : tab.mainFrame();
      if (!frame) throw new Error('races: no frame');
      const number = await frame.evaluate<string>('number');
      asked.add(number);
      order = { ...order, promptId, accountId: candidates[0]?.accountId ?? '' };
    }).toPass({ intervals: [20, 100] });
    return order;
  };
  const race = async (tab: Page, tabId: number, run: number): Promise<void> => {
    const swap = swaps[run % swaps.length]!;
    const order = await open(tab, tabId, swap.framed);
    const swapped = tab
      .evaluate(
        ({ script, after }) =>
          new Promise<void>((done) => {
            setTimeout(() => {
              new Function(script)();
              done();
            }, after);
          }),
        { script: swap.script, after: random(run) * 2 * fillMs },
      )
      // The document that was to answer may be the one that is gone.
      .catch(() => undefined);
    const [result] = await Promise.all([inside.fill(own.page, order), swapped]);
    const what = outcome(result);
    outcomes[what] = (outcomes[what] ?? 0) + 1;
  };
  const rest = Array.from({ length: tabs - 1 }, () => own.page.context().newPage());
  const all = [page, ...(await Promise.all(rest))];
  const ids: number[] = [];
  for (const tab of all) ids.push(await inside.tabOf(tab));
  for (const framed of [false, true])
    await Promise.all(
      all.map(async (tab, at) => {
        const order = await open(tab, ids[at]!, framed);
        const began = performance.now();
        expect(await inside.fill(own.page, order)).toEqual({ ok: true, took: true });
        fillMs = Math.max(fillMs, performance.now() - began);
      }),
    );
  await Promise.all(
    all.map(async (tab, at) => {
      for (let run = at; run < runs; run += tabs) {
        // Nobody touches anything for as long as a thousand take: the vault would lock.
        if (run % 20 === 0) await own.page.keyboard.press('Shift');
        await race(tab, ids[at]!, run);
      }
    }),
  );
  await Promise.all(all.map((tab) => tab.close()));

  const wrong = typed.filter(({ document, value }) => value !== '' && !asked.has(document));
  console.log(
    `races: ${runs} runs, a swap within ${(2 * fillMs).toFixed(0)} ms, ${JSON.stringify(outcomes)}, ${wrong.length} into another document`,
  );
  expect(wrong).toEqual([]);
  // Races that are all won, or all lost, prove nothing.
  expect(outcomes.filled ?? 0).toBeGreaterThan(runs / 20);
  expect(runs - (outcomes.filled ?? 0)).toBeGreaterThan(runs / 20);
});

/** The browser may end the worker in the middle of it, as it does every few minutes: then nobody answers. */
function outcome(result: FillResult | undefined): string {
  if (!result) return 'unanswered';
  return result.ok ? (result.took ? 'filled' : 'not taken') : result.why;
}

/** From 0 up to 1, the same for one seed and run (Lehmer). */
function random(run: number): number {
  let state = (seed * 7919 + run * 104_729) % 2_147_483_647;
  for (let turn = 0; turn < 3; turn++) state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}
