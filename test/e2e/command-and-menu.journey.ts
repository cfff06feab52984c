import { qrPng } from '../platform/qr.ts';
import { keeper, signedUp } from './enrolled.ts';
import { Inside } from './inside.ts';
import { test } from './own-pages.ts';
import { Digibee } from './pages/digibee.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

// Simulated: the key and the choice in the browser's own menu, which no driver reaches, arrive as the events that the browser
// would give to the background. Everything after that is real.

test('the keyboard command fills a sign-in, and nothing where a code turns protection off', async ({
  platform,
  sitAtDesk,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { own, person, site: digibee } = await keeper(desk, platform, Digibee, { granted: true });
  await own.page.close();

  await digibee.giveLogin(person);
  await inside.command(digibee.page);
  await digibee.expectFilled();
  await digibee.goOn();

  await digibee.page.goto(`${digibee.address}/account/two-factor`);
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
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { own, person, site: sekoia } = await keeper(desk, platform, Sekoia, { granted: true });

  await test.step('on a field', async () => {
    await sekoia.giveLogin(person);
    await inside.menu(sekoia.page, { menuItemId: 'fill', frameId: 0 });
    await sekoia.expectFilled();
    await sekoia.goOn();
    await sekoia.signOut();
  });

  await test.step('on the picture of an enrolment page', async () => {
    const { person: other, site: enrolling } = await signedUp(desk, platform, Sekoia);
    await enrolling.beginEnrolment(other);
    const srcUrl = await enrolling.qr.locator('img').evaluate((img: HTMLImageElement) => img.src);
    await inside.menu(enrolling.page, { menuItemId: 'scan', frameId: 0, srcUrl });
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText(other.login);
    await shoot(popup.page, 'the-picture-pointed-at');
    await popup.addAndFill();
    await enrolling.expectFilled();
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
