import { Inside } from './inside.ts';
import { codePage, type OwnPages, test } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

// Real platforms refuse to be framed, so these are pages of our own. A counter's code is never the one of a step already used.
const uri = 'otpauth://hotp/Bank:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Bank&counter=0';

/** A page that holds what `?frame=` describes: a list of hosts from outer to inner, the last of them asking for the code; or a frame of its own making. */
function pageOf(address: URL): string {
  const code = codePage();
  const [next, ...rest] = (address.searchParams.get('frame') ?? '').split(',').filter(Boolean);
  if (next === undefined) return code;
  const inner = `http://${next}:${address.port}/?frame=${rest.join(',')}`;
  const frames: Record<string, string> = {
    'sandboxed-own': `<iframe sandbox="allow-scripts allow-forms" src="/"></iframe>`,
    srcdoc: `<iframe srcdoc="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    blank: `<iframe></iframe><script>frames[0].document.body.innerHTML = ${JSON.stringify(code)}</script>`,
    data: `<iframe src="data:text/html,${encodeURIComponent(code)}"></iframe>`,
  };
  return `<!doctype html><title>Around</title><h1>Around</h1>${frames[next] ?? `<iframe width="600" height="400" src="${inner}"></iframe>`}`;
}

const bank = 'bank.localhost';
const below = 'id.bank.localhost';
const shop = 'shop.localhost';

/** From the tab's page to the one that asks. `plain`: the command fills; `asked`: only a press that names both sites; `never`. */
const cells: readonly (readonly [readonly string[], 'plain' | 'asked' | 'never'])[] = [
  [[bank], 'plain'],
  [[bank, bank], 'plain'],
  [[below, bank], 'plain'],
  [[bank, below, bank], 'plain'],
  [[shop, bank], 'asked'],
  [[bank, shop, bank], 'asked'],
  [[shop, bank, bank], 'asked'],
  [[bank, 'sandboxed-own'], 'never'],
  [[bank, 'srcdoc'], 'never'],
  [[bank, 'blank'], 'never'],
  [[bank, 'data'], 'never'],
  [[shop, bank, 'srcdoc'], 'never'],
  [[bank, bank, 'sandboxed-own'], 'never'],
];

test('a code goes into a frame as the hosts around it allow: by itself among its own, after a named press in a stranger, never where a frame hides its origin', async ({
  sitAtDesk,
  servePages,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const pages: OwnPages = await servePages(pageOf);
  const host = new URL(pages.url(bank)).host;
  const own = await FullPage.withAccount(desk, { passphrase: someone().passphrase, uri, hosts: [host] });
  // One grant over all three hosts and what lies below them, as an administrator could give it.
  await desk.allowHost('http://*.localhost');
  await own.allow('http://*.localhost/*');
  const page = await desk.context.newPage();
  const tabId = await inside.tabOf(page);

  for (const [[top, ...inner], expected] of cells)
    await test.step(`${[top, ...inner].join(' > ')}: ${expected}`, async () => {
      await page.goto(pages.url(top as string, `/?frame=${inner.join(',')}`));
      const frame = page.frames().at(-1);
      if (!frame) throw new Error('frames: no frame');
      const field = frame.locator('#code');
      await expect(field).toBeVisible();
      if (expected === 'plain') {
        await inside.promptAt(own.page, tabId);
        await inside.command(page);
        await expect(field).toHaveValue(/^\d{6}$/);
        return;
      }
      // The command opens the popup instead, which says why.
      await inside.command(page);
      const popup = new Popup(await desk.popup());
      if (expected === 'asked') {
        const stranger = new URL(pages.url(shop)).host;
        await expect(popup.prompt).toContainText(say('prompt.embedded', { host, top: stranger }));
        await expect(field).toHaveValue('');
        await popup.fill(say('fill.embedded', { host, top: stranger }));
        await expect(field).toHaveValue(/^\d{6}$/);
        if (top === shop) await shoot(popup.page, 'inside-a-stranger');
      } else {
        await popup.expectOpen();
        await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
        await expect(field).toHaveValue('');
      }
      await popup.page.close();
    });
});
