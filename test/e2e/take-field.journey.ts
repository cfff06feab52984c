import { atTheBank, bank } from './at-the-bank.ts';
import { test } from './own-pages.ts';
import { Popup } from './pages/popup.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

/** A form in which nothing speaks of a code. */
const form =
  '<form action="/in"><p>Reference</p><input id="one" name="a1"><p>Remark</p><input id="two" name="b2"><button>Send</button></form>';
const closed = `<div id="host"></div><script>
  const root = document.getElementById('host').attachShadow({ mode: 'closed' });
  root.innerHTML = ${JSON.stringify(form)};
  document.addEventListener('keydown', () => root.getElementById('two').focus(), { once: true });
  globalThis.values = () => [...root.querySelectorAll('input')].map((input) => input.value);
</script>`;

test('a code field that nothing speaks of: the person clicks into it and says so, also in a frame and in a closed shadow root', async ({
  sitAtDesk,
  servePages,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { inside, own, page, tabId, pages } = await atTheBank(desk, servePages, ({ pathname }) => {
    if (pathname === '/in') return '<!doctype html><title>Bank</title><h1>You are in</h1>';
    if (pathname === '/framed')
      return `<!doctype html><title>Around</title><input id="search"><iframe src="/closed"></iframe>`;
    return `<!doctype html><html lang="en"><title>Bank</title><h1>Welcome</h1>${pathname === '/closed' ? closed : form}`;
  });
  const { host } = new URL(pages.url(bank));

  await test.step('without a field that has the focus there is nothing to take', async () => {
    await page.goto(pages.url(bank, '/open'));
    const popup = new Popup(await desk.clickToolbarButton(page));
    await popup.page.getByText(say('field.missing')).click();
    await popup.press(say('field.use'));
    await expect(popup.page.getByText(say('field.none'))).toBeVisible();
    await shoot(popup.page, 'no-field-has-the-focus');
    await popup.page.close();
  });

  await test.step('clicked into, it is the one, and the other one is left alone', async () => {
    await page.locator('#two').click();
    const popup = new Popup(await desk.clickToolbarButton(page));
    await popup.page.getByText(say('field.missing')).click();
    await popup.press(say('field.use'));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await shoot(popup.page, 'the-field-is-taken');
    await popup.fill(say('fill.firstTime', { host }));
    await expect(page.locator('#two')).toHaveValue(/^\d{6}$/);
    await expect(page.locator('#one')).toHaveValue('');
    await popup.page.close();
  });

  await test.step('once the site took the code, the field is found there by itself', async () => {
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
    await own.expectProved();
    await page.bringToFront();
    await page.goto(pages.url(bank, '/open'));
    await expect.poll(() => inside.badge(tabId)).toBe('•••');
    await inside.command(page);
    await expect(page.locator('#two')).toHaveValue(/^\d{6}$/);
    await expect(page.locator('#one')).toHaveValue('');
  });

  await test.step('in a frame, behind a closed shadow root', async () => {
    await page.goto(pages.url(bank, '/framed'));
    const frame = page.frames()[1]!;
    await frame.locator('#host').click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('Shift');
    const popup = new Popup(await desk.clickToolbarButton(page));
    await popup.page.getByText(say('field.missing')).click();
    await popup.press(say('field.use'));
    await popup.fill();
    await expect.poll(() => frame.evaluate('values()')).toEqual(['', expect.stringMatching(/^\d{6}$/)]);
    await expect(page.locator('#search')).toHaveValue('');
  });
});
