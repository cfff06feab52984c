import { Inside } from './inside.ts';
import { codePage, test } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { someone } from './people.ts';
import { expect } from './world.ts';

const uri = 'otpauth://hotp/Bank:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Bank&counter=0';

test('a site that is taken back: its open page is served no more, and nothing of ours runs in the next one', async ({
  sitAtDesk,
  servePages,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const pages = await servePages(() => codePage());
  const [bank, shop] = [pages.url('bank.localhost', '/code'), pages.url('shop.localhost', '/code')];
  const own = await FullPage.withAccount(desk, {
    passphrase: someone().passphrase,
    uri,
    hosts: [new URL(bank).host, new URL(shop).host],
  });
  for (const address of [bank, shop]) {
    await desk.allowHost(address);
    await own.allow(`http://${new URL(address).hostname}/*`);
  }
  const page = await desk.context.newPage();
  await page.goto(bank);
  const tabId = await inside.tabOf(page);
  await expect.poll(() => inside.badge(tabId)).toBe('•••');
  expect(await inside.runsOn()).toEqual(['http://bank.localhost/*', 'http://shop.localhost/*']);

  await own.takeBack('bank.localhost');
  await test.step('the registration is gone, and the open page neither answers nor reports', async () => {
    await expect.poll(() => inside.runsOn()).toEqual(['http://shop.localhost/*']);
    await expect.poll(() => inside.answers(tabId)).toBe(false);
    await expect.poll(() => inside.badge(tabId)).toBe('');
    await inside.command(page);
    await expect.poll(() => inside.popups()).toBe(1);
    await expect(page.locator('#code')).toHaveValue('');
  });
  await test.step('the next page of that site has nothing of ours in it', async () => {
    await page.reload();
    expect(await inside.answers(tabId)).toBe(false);
    expect(await inside.badge(tabId)).toBe('');
  });
  await test.step('the other site is served as before', async () => {
    await page.goto(shop);
    await expect.poll(() => inside.badge(tabId)).toBe('•••');
    await inside.command(page);
    await expect(page.locator('#code')).toHaveValue(/^\d{6}$/);
  });
});
