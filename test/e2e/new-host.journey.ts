import type { RequestListener } from 'node:http';
import { atTheBank, bank } from './at-the-bank.ts';
import { Inside } from './inside.ts';
import { serveOutThere } from './out-there.ts';
import { codePage, test } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

test('a new subdomain, another port and a sibling are asked about once, each by its name', async ({
  sitAtDesk,
  servePages,
}) => {
  const desk = await sitAtDesk();
  const { inside, page, pages } = await atTheBank(desk, servePages, () => codePage());
  const other = await servePages(() => codePage());
  for (const address of [pages.url('blog.bank.localhost'), pages.url('www.blog.bank.localhost'), other.url(bank)])
    await test.step(address, async () => {
      const { host } = new URL(address);
      await page.goto(address);
      // The command does not decide that: the popup asks.
      await inside.command(page);
      const popup = new Popup(await desk.popup());
      await expect(page.locator('#code')).toHaveValue('');
      await popup.fill(say('fill.firstTime', { host }));
      await expect(page.locator('#code')).toHaveValue(/^\d{6}$/);
      await popup.page.close();

      await page.goto(address);
      await inside.command(page);
      await expect(page.locator('#code')).toHaveValue(/^\d{6}$/);
      expect(await inside.popups()).toBe(0);
    });
});

const leads: Readonly<Record<string, string>> = {
  'http://bank.example/up': 'https://bank.example/code',
  'https://bank.example/down': 'http://bank.example/code',
  'https://bank.example/around': 'http://bank.example/up',
};

/** Leads elsewhere, holds what `?frame=` names, or asks for a code. */
const answer: RequestListener = (request, response) => {
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  const address = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
  const to = leads[address.href];
  const inner = address.searchParams.get('frame');
  response.writeHead(to ? 302 : 200, { 'content-type': 'text/html; charset=utf-8', ...(to ? { location: to } : {}) });
  response.end(
    inner
      ? `<!doctype html><title>Around</title><h1>News</h1><iframe src="${inner}" width="600" height="500"></iframe>`
      : codePage(),
  );
};

/** Where it ends, and whether a code may go there by the command. */
const ways: readonly (readonly [way: string, address: string, filled: boolean])[] = [
  ['https', 'https://bank.example/code', true],
  ['http', 'http://bank.example/code', false],
  ['http that leads to https', 'http://bank.example/up', true],
  ['https that leads to http', 'https://bank.example/down', false],
  ['https that leads to http and back', 'https://bank.example/around', true],
  ['https in a page of its own', 'https://bank.example/?frame=https://bank.example/code', true],
  ['https in a page of its own over http', 'http://bank.example/?frame=https://bank.example/code', false],
  ['https in a stranger’s page over http', 'http://shop.example/?frame=https://bank.example/code', false],
  ['http in a page of its own over https', 'https://bank.example/?frame=http://bank.example/code', false],
];

test('a code goes over https, whatever led there, and never where a page around it came over http', async ({
  sitAtDesk,
}) => {
  const outThere = await serveOutThere(['bank.example', 'shop.example'], answer);
  test.skip(outThere === null, 'needs openssl for a certificate');
  if (!outThere) return;
  const desk = await sitAtDesk({ args: outThere.args });
  const inside = new Inside(desk);
  const uri = 'otpauth://hotp/Bank:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Bank&counter=0';
  const own = await FullPage.withAccount(desk, { passphrase: someone().passphrase, uri, hosts: ['bank.example'] });
  await desk.allowHost('https://bank.example');
  await own.allow('https://bank.example/*');
  const page = await desk.context.newPage();

  for (const [way, address, filled] of ways)
    await test.step(way, async () => {
      await page.goto(address);
      const field = (page.frames()[1] ?? page.mainFrame()).locator('#code');
      if (filled) {
        await inside.promptAt(own.page, await inside.tabOf(page));
        await inside.command(page);
        await expect(field).toHaveValue(/^\d{6}$/);
        return;
      }
      const popup = new Popup(await desk.clickToolbarButton(page));
      await popup.expectOpen();
      await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
      if (address === 'http://bank.example/code')
        await expect(popup.prompt).toContainText(say('refusal.insecure', { host: 'bank.example' }));
      for (const frame of page.frames())
        expect(
          await frame.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('')),
        ).toBe('');
      await popup.page.close();
    });
  await outThere.stop();
});
