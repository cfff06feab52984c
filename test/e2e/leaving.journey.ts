import { atTheBank, bank } from './at-the-bank.ts';
import { codePage, test } from './own-pages.ts';
import { Popup } from './pages/popup.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

test('who follows a link away from a filled code has proved nothing: the site is still one for the first time', async ({
  sitAtDesk,
  servePages,
}) => {
  const desk = await sitAtDesk();
  const { inside, page, pages, tabId } = await atTheBank(desk, servePages, ({ pathname }) =>
    pathname === '/login'
      ? codePage().replace('</form>', '</form><a href="/about">About us</a>')
      : '<!doctype html><title>About</title><h1>About us</h1>',
  );
  const firstTime = say('fill.firstTime', { host: new URL(pages.url(bank)).host });
  await page.goto(pages.url(bank, '/login'));
  const popup = new Popup(await desk.clickToolbarButton(page));
  await popup.fill(firstTime);
  await expect(page.locator('#code')).toHaveValue(/^\d{6}$/);
  await popup.page.close();

  await page.getByRole('link', { name: 'About us' }).click();
  await expect(page.getByRole('heading', { name: 'About us' })).toBeVisible();
  await expect.poll(() => inside.onItsWay(tabId)).toBe(false);

  await page.goto(pages.url(bank, '/login'));
  const again = new Popup(await desk.clickToolbarButton(page));
  await expect(again.page.getByRole('button', { name: firstTime })).toBeVisible();
});
