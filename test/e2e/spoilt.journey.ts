import { atTheBank, bank } from './at-the-bank.ts';
import { test } from './own-pages.ts';
import { spoiltPage } from './spoilt.ts';
import { expect } from './world.ts';

test('a page that spoils every function of its own world changes nothing for the detector: the seen field is filled, the hidden one not, and it hears of none of it', async ({
  sitAtDesk,
  servePages,
}) => {
  const typed: (readonly [value: string | null, calls: string | null])[] = [];
  const { inside, own, page, tabId, pages } = await atTheBank(await sitAtDesk(), servePages, (address) => {
    if (address.pathname !== '/typed') return spoiltPage(address.pathname === '/hidden');
    typed.push([address.searchParams.get('value'), address.searchParams.get('calls')]);
    return '';
  });

  await page.goto(pages.url(bank, '/hidden'));
  await inside.expectNoPrompt(own.page, tabId);
  expect(typed).toEqual([]);

  await page.goto(pages.url(bank, '/seen'));
  await inside.promptAt(own.page, tabId);
  await inside.command(page);
  await expect.poll(() => typed).toEqual([[expect.stringMatching(/^\d{6}$/), '']]);
});
