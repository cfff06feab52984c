import type { Page } from '@playwright/test';
import { type Figure, median } from './figure.ts';
import { onGrantedHost } from './granted.ts';

const RUNS = 7;
const BATCHES = 150;

/** Asks for a code. */
const asks =
  '<form><h1>Two-step verification</h1><label>Code from your authenticator app<input name="otp" inputmode="numeric" maxlength="6"></label><button>Sign in</button></form>';

/** A page of 5,000 elements under `first`; `change` alters a few of them in each frame, as a table of live figures does. */
export const changingPage = (first: string): string => `<!doctype html><html lang="en"><title>Sign in</title><main>
${first}
</main><script>
const main = document.querySelector('main');
let made = 0;
function card() {
  const one = document.createElement('section');
  one.innerHTML = '<h3>Pipeline ' + ++made + '</h3><p>Ran <b>' + made + '</b> times</p><a href="#">Open</a>';
  return one;
}
for (let at = 0; at < 1000; at++) main.append(card());
globalThis.change = async (batches) => {
  for (let batch = 0; batch < batches; batch++) {
    await new Promise((frame) => requestAnimationFrame(frame));
    const cards = document.getElementsByTagName('section');
    for (let at = 0; at < 5; at++) cards[(batch * 7 + at * 131) % cards.length].querySelector('b').textContent = batch;
    cards[(batch * 13) % cards.length].replaceWith(card());
    main.append(card());
    cards[0].remove();
  }
};
</script></html>`;

/** What a page of 5,000 elements that keeps changing costs with us, against the same page where we do not run: everything that its process does. */
export function changing(): Promise<Figure[]> {
  return onGrantedHost(changingPage(asks), async ({ desk, tab, host, port }) => {
    const other = await desk.context.newPage();
    const withUs: number[] = [];
    const without: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      without.push((await busyIn(other, `http://plain.localhost:${port}/?run=${run}`)).batch);
      withUs.push((await busyIn(tab, `http://${host}/?run=${run}`)).batch);
    }
    const [ours, plain] = [median(withUs), median(without)];
    return [
      {
        what: 'A batch of changes on a page of 5,000 elements, beyond the same page without us',
        value: ours - plain,
        unit: 'ms',
        reference: { what: 'that page', value: plain },
        aim: { most: 1 },
      },
    ];
  });
}

/** Main-thread time, ms: until the page is there and idle, the first look and what it leads to included, and then for each batch. */
export async function busyIn(tab: Page, address: string): Promise<{ readonly load: number; readonly batch: number }> {
  await tab.bringToFront();
  await tab.goto('about:blank');
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  await tab.goto(address);
  await tab.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle))));
  const before = await busy();
  await tab.evaluate(
    (batches) => (globalThis as unknown as { change(n: number): Promise<void> }).change(batches),
    BATCHES,
  );
  const spent = (await busy()) - before;
  await session.detach();
  return { load: before, batch: spent / BATCHES };
}
