import { mergeTests } from '@playwright/test';
import { hotp } from '../../../core/otp/hotp.ts';
import { otpDefaults } from '../../../core/otp/otp.ts';
import { bank, secret } from '../at-the-bank.ts';
import { lures } from '../lures.ts';
import { codePage, test as ownPages } from '../own-pages.ts';
import { FullPage } from '../pages/full-page.ts';
import { Popup } from '../pages/popup.ts';
import { someone } from '../people.ts';
import { spoiltPage } from '../spoilt.ts';
import { say } from '../words.ts';
import { expect, test as firefox } from './world.ts';

const test = mergeTests(firefox, ownPages);

const shop = 'shop.localhost';
const below = `id.${bank}`;
const uri = `otpauth://hotp/Bank:marta?secret=${secret}&issuer=Bank&counter=0`;
const codeAt = (counter: number) => hotp({ ...otpDefaults, type: 'hotp', secret, counter });

/** A few of what test/e2e/clickjacking.journey.ts tries in full; those that name the extension's address do not know it here. */
const some = [
  'the form see-through',
  'the body see-through',
  'an overlay that lets clicks through',
  'a popover over everything',
  'the field under the pointer',
  'the focus stolen all the time',
  'keys of its own making',
  'clicks of its own making',
  'messages of its own making',
  'the field drawn anew all the time',
];

// What is typed anywhere, and on which page, each page says itself: Firefox's driver does not look into frames.
const tells = `<script>addEventListener('input', ({ target }) => fetch('/typed?value=' + target.value), true)</script>`;

/** Its controls stand in for what is read of the form, and would lead past what hides it. */
const clobbered = codePage()
  .replace('<form', '<div style="opacity: 0.01"><form id="held"')
  .replace('</form>', '</form></div><input form="held" name="parentElement"><input form="held" name="assignedSlot">');

function pageOf(address: URL): string {
  if (address.pathname === '/clobbered') return clobbered;
  if (address.pathname === '/spoilt' || address.pathname === '/hidden')
    return spoiltPage(address.pathname === '/hidden');
  const code = codePage(tells);
  const [next, ...rest] = (address.searchParams.get('frame') ?? '').split(',').filter(Boolean);
  if (next === undefined) return code;
  const inner: Record<string, string> = {
    sandboxed: '<iframe sandbox="allow-scripts allow-forms" src="/"></iframe>',
    srcdoc: `<iframe srcdoc="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  };
  const framed = `<iframe width="600" height="400" src="http://${next}:${address.port}/?frame=${rest}"></iframe>`;
  return `<!doctype html><title>Around</title><h1>Around</h1>${inner[next] ?? framed}`;
}

const embeddings: readonly (readonly [readonly string[], 'plain' | 'asked' | 'never'])[] = [
  [[bank, bank], 'plain'],
  [[below, bank], 'plain'],
  [[shop, bank], 'asked'],
  [[bank, shop, bank], 'asked'],
  [[bank, 'sandboxed'], 'never'],
  [[bank, 'srcdoc'], 'never'],
];

test('Firefox: pages that spoil their world, lure clicks and keys, or frame the bank get a code only where a person gave it', async ({
  desk,
  servePages,
  shoot,
}) => {
  const typed: { host: string; value: string; calls: string | null }[] = [];
  const pages = await servePages((address) => {
    if (address.pathname !== '/typed') return pageOf(address);
    const { searchParams } = address;
    if (searchParams.get('value'))
      typed.push({ host: address.hostname, value: searchParams.get('value') ?? '', calls: searchParams.get('calls') });
    return '';
  });
  const host = new URL(pages.url(bank)).host;
  await FullPage.withAccount(desk, { passphrase: someone().passphrase, uri, hosts: [host] });
  const page = await desk.tab();
  let codes = 0;

  await test.step('a form whose controls bear the names of what is read of it shows no hidden field', async () => {
    await page.goto(pages.url(bank, '/clobbered'));
    const popup = new Popup(await desk.clickToolbarButton(page));
    await expect(popup.page.getByText(say('field.missing'))).toBeVisible();
    await popup.page.close();
  });

  await test.step('the bank is allowed; a page that spoils its world hears nothing, and its hidden field gets nothing', async () => {
    await page.goto(pages.url(bank, '/hidden'));
    const popup = new Popup(await desk.clickToolbarButton(page));
    await expect(popup.page.getByText(say('field.missing'))).toBeVisible();
    // A press while the popup still grows may miss the button: like a person, press again.
    await expect(async () => {
      if ((await desk.runsOn()).length === 0) await popup.press(say('allow.button', { host }));
      await expect.poll(() => desk.runsOn(), { timeout: 5_000 }).toHaveLength(1);
    }).toPass();
    // Firefox does not say when the script is registered.
    await expect(async () => {
      await page.goto(pages.url(bank, '/spoilt'));
      await expect.poll(() => desk.badge(page), { timeout: 3_000 }).toBe('•••');
    }).toPass();
    await desk.pressKeys('Alt+Shift+L', page);
    await expect.poll(() => typed).toEqual([{ host: bank, value: codeAt(codes++), calls: '' }]);
    typed.length = 0;
  });

  for (const { name, script } of lures.filter((one) => some.includes(one.name)))
    await test.step(name, async () => {
      await page.goto(pages.url(bank, '/'));
      await expect.poll(() => desk.badge(page)).toBe('•••');
      await page.evaluate((body) => new Function(body)(), script);
      for (let at = 0; at < 25; at++) await page.mouse.click(40 + (at % 5) * 150, 40 + Math.floor(at / 5) * 90);
      for (const key of ['Tab', 'Enter', 'Tab', ' ']) await page.keyboard.press(key);
      expect(typed, name).toEqual([]);
    });

  for (const [[top, ...inner], expected] of embeddings)
    await test.step(`${[top, ...inner].join(' > ')}: ${expected}`, async () => {
      await page.goto(pages.url(top as string, `/?frame=${inner.join(',')}`));
      if (expected === 'plain') {
        await expect.poll(() => desk.badge(page)).toBe('•••');
        await desk.pressKeys('Alt+Shift+L', page);
      } else {
        const popup = new Popup(await desk.clickToolbarButton(page));
        const stranger = new URL(pages.url(shop)).host;
        if (expected === 'asked') {
          await expect(popup.prompt).toContainText(say('prompt.embedded', { host, top: stranger }));
          if (top === shop) await shoot(popup.page, 'inside-a-stranger');
          expect(typed).toEqual([]);
          await popup.fill(say('fill.embedded', { host, top: stranger }));
        } else {
          await popup.expectOpen();
          await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
          await popup.page.close();
          await desk.pressKeys('Alt+Shift+L', page);
          await (await desk.popup()).close();
        }
      }
      const gone = expected === 'never' ? [] : [{ host: bank, value: codeAt(codes++), calls: null }];
      await expect.poll(() => typed).toEqual(gone);
      typed.length = 0;
    });
});
