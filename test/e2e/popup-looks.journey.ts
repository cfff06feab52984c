import { speak } from '../../core/ui/language.ts';
import { codePage, test } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

const uri =
  'otpauth://totp/Meridian%20Bank:marta.lindqvist-schwarzenberger@example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Meridian%20Bank';

const turnOff = `<!doctype html><html lang="en"><title>Security</title><h1>Two-factor authentication is on</h1>
<form><label for="code">Verification code</label><input id="code" autocomplete="one-time-code" maxlength="6"><button>Deactivate</button></form>
<p>To deactivate two-factor authentication, enter a code.</p></html>`;
const sent = `<!doctype html><html lang="en"><title>Sign in</title><h1>Check your e-mail</h1><p>We sent a code to m•••@example.org.</p>
<form><label for="code">Code from the e-mail</label><input id="code" maxlength="6" inputmode="numeric"><button>Continue</button></form><a href="#">Send again</a></html>`;

/** What each address asks for. */
function pageOf({ pathname, port }: URL): string {
  if (pathname === '/off') return turnOff;
  if (pathname === '/sent') return sent;
  if (pathname === '/around')
    return `<!doctype html><title>Shop</title><iframe width="600" height="400" src="http://bank.localhost:${port}/code"></iframe>`;
  if (pathname === '/news') return '<!doctype html><title>News</title><h1>News</h1>';
  return codePage();
}

const places: readonly (readonly [name: string, host: string, path: string])[] = [
  ['first-time', 'bank.localhost', '/code'],
  ['turn-off', 'bank.localhost', '/off'],
  ['sent-code', 'bank.localhost', '/sent'],
  ['in-a-stranger', 'shop.localhost', '/around'],
  ['look-alike', 'bank.localhost.evil.localhost', '/code'],
  ['other-site', 'elsewhere.localhost', '/code'],
  ['nothing', 'bank.localhost', '/news'],
];

for (const language of ['en', 'de'] as const)
  test(`the popup at each kind of prompt, light and dark, in ${language}`, async ({
    sitAtDesk,
    servePages,
    shootBothThemes,
  }) => {
    const desk = await sitAtDesk();
    const pages = await servePages(pageOf);
    const hosts = [new URL(pages.url('bank.localhost')).host];
    const own = await FullPage.withAccount(desk, { passphrase: someone().passphrase, uri, hosts });
    await own.speak(language);
    await desk.allowHost('http://*.localhost');
    const page = await desk.context.newPage();
    await page.goto(pages.url('bank.localhost', '/code'));
    const before = new Popup(await desk.clickToolbarButton(page));
    await expect(before.page.getByText(say('allow.what', { host: hosts[0] ?? '' }))).toBeVisible();
    await shootBothThemes(before.page, 'not-allowed');
    await before.page.close();
    await own.allow('http://*.localhost/*');
    for (const [name, host, path] of places)
      await test.step(name, async () => {
        await page.goto(pages.url(host, path));
        const popup = new Popup(await desk.clickToolbarButton(page));
        await popup.expectOpen();
        await expect(popup.prompt).toHaveCount(name === 'nothing' ? 0 : 1);
        await shootBothThemes(popup.page, name);
        await popup.page.close();
      });
    await own.lock();
    await page.goto(pages.url('bank.localhost', '/code'));
    const locked = new Popup(await desk.clickToolbarButton(page));
    await expect(locked.page.getByRole('heading', { name: say('unlock.title') })).toBeVisible();
    await shootBothThemes(locked.page, 'locked');
  });

test.afterEach(() => speak('en'));
