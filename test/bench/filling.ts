import { expect } from '@playwright/test';
import { type Figure, median } from './figure.ts';
import { onGrantedHost } from './granted.ts';

const RUNS = 9;

/** A sign-in page that shows its code field half a second after it loaded, notes when the field appeared and when it held a code, and then lets the person in. */
const page = `<!doctype html><html lang="en"><title>Sign in</title><main><h1>Two-factor authentication</h1></main><script>
setTimeout(() => {
  document.querySelector('main').innerHTML =
    '<form><label for="otp">Enter the code from your authenticator app</label>' +
    '<input id="otp" name="otp" inputmode="numeric" maxlength="6" autocomplete="one-time-code"><button>Sign in</button></form>';
  globalThis.shownAt = performance.now();
  document.getElementById('otp').addEventListener('input', (event) => {
    if (event.target.value.length !== 6) return;
    globalThis.filledAt ??= performance.now();
    setTimeout(() => (document.querySelector('main').innerHTML = '<h1>Overview</h1>'), 300);
  });
}, 500);
</script></html>`;

/** From the code field's appearance on a granted page to the code in it, filled by itself; the reference is the browser's own round trip between worker and page. */
export function filling(): Promise<Figure[]> {
  return onGrantedHost(page, async ({ desk, tab, host }) => {
    const background = await desk.background();
    // A page that asked again at once would have refused the code, and is rightly left alone for a while.
    const accepted = async () => {
      await tab.getByRole('heading', { name: 'Overview' }).waitFor();
      const pending = async () => (await chrome.storage.session.get('pendings')).pendings;
      await expect.poll(() => background.evaluate(pending)).toEqual({});
    };
    await accepted();
    const waits: number[] = [];
    const reference: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await tab.goto(`http://${host}/?run=${run}`);
      const filled = await tab.waitForFunction(() => {
        const { shownAt, filledAt } = globalThis as unknown as { shownAt: number; filledAt?: number };
        return filledAt === undefined ? null : filledAt - shownAt;
      });
      waits.push((await filled.jsonValue())!);
      await accepted();
      reference.push(await background.evaluate(emptyScript));
    }
    return [
      {
        what: 'Code field appears to code in it, filled by itself',
        value: median(waits),
        unit: 'ms',
        reference: { what: 'one empty script put into that page and back', value: median(reference) },
      },
    ];
  });
}

/** Runs in the worker: how long an empty script takes into the tab in front and back. */
async function emptyScript(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true });
  const start = performance.now();
  await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func: () => {} });
  return performance.now() - start;
}
