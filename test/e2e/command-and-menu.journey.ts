import { qrPng } from '../platform/qr.ts';
import { enrolledAtDigibee, enrolledAtSekoia } from './enrolled.ts';
import { Inside } from './inside.ts';
import { test } from './own-pages.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

// Simulated: the key and the choice in the browser's own menu, which no driver reaches, arrive as the events that the browser
// would give to the background. Everything after that is real.

test('the keyboard command fills a sign-in, and nothing where a code turns protection off', async ({
  platform,
  sitAtDesk,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const address = platform.url('digibee.localhost');
  const { host } = new URL(address);
  await desk.allowHost(address);
  const { digibee, uri } = await enrolledAtDigibee(await desk.tab(), address, person);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri, hosts: [host] });
  await own.allow('http://digibee.localhost/*');
  await own.page.close();

  await digibee.giveLogin(person);
  await inside.command(digibee.page);
  await expect(digibee.codeField).toHaveValue(/^\d{6}$/);
  await digibee.page.getByRole('button', { name: 'Continue' }).click();
  await digibee.expectIn();

  await digibee.page.goto(`${address}/account/two-factor`);
  await digibee.expectTurnOffPage();
  await inside.command(digibee.page);
  // The command does not decide such a thing: the popup opens and asks.
  const popup = new Popup(await desk.popup());
  await expect(popup.prompt).toContainText(say('prompt.turnOff'));
  await expect(digibee.codeField).toHaveValue('');
});

test('the context menu on a field fills it; on a picture it offers the account in the QR code', async ({
  platform,
  sitAtDesk,
  servePages,
  shoot,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const address = platform.url('sekoia.localhost');
  await desk.allowHost(address);
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
  const own = await FullPage.withAccount(desk, {
    passphrase: person.passphrase,
    uri,
    hosts: [new URL(address).host],
  });
  await own.allow('http://sekoia.localhost/*');

  await test.step('on a field', async () => {
    await sekoia.giveLogin(person);
    await inside.menu(sekoia.page, { menuItemId: 'fill', frameId: 0 });
    await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
    await sekoia.signOut();
  });

  await test.step('on the picture of an enrolment page', async () => {
    const other = someone();
    const enrolling = new Sekoia(sekoia.page, address);
    await enrolling.signUp(other);
    await enrolling.giveLogin(other);
    await enrolling.beginEnrolment(other);
    const srcUrl = await enrolling.qr.locator('img').evaluate((img: HTMLImageElement) => img.src);
    await inside.menu(enrolling.page, { menuItemId: 'scan', frameId: 0, srcUrl });
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText(other.login);
    await shoot(popup.page, 'the-picture-pointed-at');
    await popup.addAndFill();
    await expect(enrolling.codeField).toHaveValue(/^\d{6}$/);
  });

  await test.step('on a picture of a page that asks for nothing', async () => {
    const link = 'otpauth://totp/Intranet:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Intranet';
    const picture = `data:image/png;base64,${qrPng(link).toString('base64')}`;
    const pages = await servePages(
      () =>
        `<!doctype html><title>News</title><h1>News of the intranet</h1><p>Lunch is at noon.</p><img src="${picture}">`,
    );
    await desk.allowHost(pages.url('intranet.localhost'));
    await own.allow('http://intranet.localhost/*');
    await sekoia.page.goto(pages.url('intranet.localhost'));
    await inside.menu(sekoia.page, { menuItemId: 'scan', frameId: 0, srcUrl: picture });
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText('Intranet');
    await shoot(popup.page, 'a-picture-anywhere');
    await popup.press(say('enrol.add'));
    await expect(popup.page.getByText(say('enrol.added'))).toBeVisible();
  });
});
