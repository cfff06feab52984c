import type { Page } from '@playwright/test';
import { hotp } from '../../core/otp/hotp.ts';
import { otpDefaults } from '../../core/otp/otp.ts';
import { atTheBank, bank, secret } from './at-the-bank.ts';
import { codePage, test } from './own-pages.ts';
import { Popup } from './pages/popup.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

const other = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** The first codes of a secret whose codes go by a counter. */
const codesOf = (which: string) =>
  Array.from({ length: 10 }, (_, counter) => hotp({ ...otpDefaults, type: 'hotp', secret: which }, counter));

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
}

test('two accounts at one site: the one that the page names; else the popup asks once, and remembers for that path', async ({
  sitAtDesk,
  servePages,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { inside, own, page, pages } = await atTheBank(desk, servePages, (address) => {
    if (address.pathname === '/signed-in') return '<!doctype html><title>In</title><h1>Welcome</h1>';
    const name = address.searchParams.get('name');
    return name ? codePage().replace('Enter the code', `${name}, enter the code`) : codePage();
  });
  const field = page.locator('#code');
  await own.page.goto(`${own.page.url().split('#')[0]}#/codes`);
  await own.addByPaste(`otpauth://hotp/Ledger:grace?secret=${other}&issuer=Ledger&counter=0`);
  await own.openAccount('Ledger');
  await own.addSite(new URL(pages.url(bank)).host);

  await test.step('nothing tells which: the command fills nothing and the popup asks', async () => {
    await page.goto(pages.url(bank, '/acme/login'));
    await inside.command(page);
    const popup = new Popup(await desk.popup());
    const choice = popup.page.getByRole('combobox', { name: say('prompt.whichOfThese') });
    await expect(choice).toBeVisible();
    await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
    await expect(field).toHaveValue('');
    await shoot(popup.page, 'which-account');
    await choice.selectOption({ label: 'Ledger · grace' });
    await popup.fill(say('fill.firstTime', { host: new URL(pages.url(bank)).host }));
    expect(codesOf(other)).toContain(await field.inputValue());
    await popup.page.close();
    await signIn(page);
    await own.expectProved();
  });

  await test.step('it was accepted there: the next time nobody is asked', async () => {
    await page.goto(pages.url(bank, '/acme/login'));
    await inside.command(page);
    await expect.poll(() => field.inputValue()).not.toBe('');
    expect(codesOf(other)).toContain(await field.inputValue());
    await signIn(page);
  });

  await test.step('a page that names the other one gets the other one’s', async () => {
    await page.goto(pages.url(bank, '/acme/login?name=Marta'));
    await inside.command(page);
    await expect.poll(() => field.inputValue()).not.toBe('');
    expect(codesOf(secret)).toContain(await field.inputValue());
  });
});

test('a site that did not take a code: the badge and the popup say so, and the next code is one press away', async ({
  sitAtDesk,
  servePages,
  shoot,
}) => {
  const desk = await sitAtDesk();
  let refusals = 1;
  const { inside, page, tabId, pages } = await atTheBank(desk, servePages, (address) => {
    if (address.pathname === '/signed-in' && refusals-- <= 0) return '<!doctype html><title>In</title><h1>Welcome</h1>';
    return codePage();
  });
  const { host } = new URL(pages.url(bank));
  await page.goto(pages.url(bank, '/code'));
  await inside.command(page);
  const field = page.locator('#code');
  await expect(field).toHaveValue(/^\d{6}$/);
  const first = await field.inputValue();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(field).toHaveValue('');
  await expect.poll(() => inside.badge(tabId)).toBe('!');
  const popup = new Popup(await desk.clickToolbarButton(page));
  await expect(popup.prompt).toContainText(say('stopped.refusedCode', { host }));
  await shoot(popup.page, 'code-not-taken');
  await popup.fill(say('fill.firstTime', { host }));
  await expect(field).toHaveValue(/^\d{6}$/);
  expect(await field.inputValue()).not.toBe(first);
  await popup.page.close();
  await signIn(page);
  await expect.poll(() => inside.badge(tabId)).toBe('');
});
