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

test('the keyboard command fills a sign-in, and nothing where a code turns protection off, which the popup explains', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { own, person, site: digibee } = await keeper(desk, platform, Digibee, { granted: true });
  await own.page.close();

  await digibee.giveLogin(person);
  await expect.poll(async () => inside.badge(await inside.tabOf(digibee.page))).toBe('•••');
  await inside.command(digibee.page);
  await digibee.expectFilled();
  await digibee.goOn();

  await digibee.page.goto(`${digibee.address}/account/two-factor`);
  await digibee.expectTurnOffPage();
  await inside.command(digibee.page);
  // The command does not decide such a thing: the popup opens and asks.
  const popup = new Popup(await desk.popup());
  await expect(popup.prompt).toContainText(say('prompt.turnOff'));
  await expect(popup.prompt).toContainText(say('stopped.confirm'));
  await expect(digibee.codeField).toHaveValue('');
  await popup.page.close();

  const tab = await inside.tabOf(digibee.page);
  await expect.poll(() => inside.badge(tab)).toBe('!');
  await test.step('the popup still says why when it is opened later, until it was sent away', async () => {
    const later = new Popup(await desk.clickToolbarButton(digibee.page));
    await expect(later.prompt).toContainText(say('stopped.confirm'));
    await shoot(later.page, 'why-nothing-was-filled');
    await later.page.getByRole('button', { name: say('prompt.dismiss') }).click();
    await expect.poll(() => inside.badge(tab)).toBe('');
  });

  await test.step('on a page that asks for nothing', async () => {
    await digibee.page.goto(digibee.address);
    await digibee.expectIn();
    await inside.command(digibee.page);
    const empty = new Popup(await desk.popup());
    await expect(empty.page.getByText(say('stopped.noPrompt'))).toBeVisible();
    await empty.page.getByRole('button', { name: say('banner.understood') }).click();
    await expect(empty.page.getByText(say('stopped.noPrompt'))).toHaveCount(0);
  });
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
    await expect.poll(async () => inside.badge(await inside.tabOf(sekoia.page))).toBe('•••');
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
    // The likeliest picture is the large one that says it is a QR code; the person points at the small one below it.
    const picture = (issuer: string, scale: number) => {
      const link = `otpauth://totp/${issuer}:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${issuer}`;
      return `data:image/png;base64,${qrPng(link, scale).toString('base64')}`;
    };
    const grey = `data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==`;
    const [likely, meant] = [picture('Canteen', 6), picture('Intranet', 2)];
    const pages = await servePages(
      ({ pathname }) =>
        `<!doctype html><title>News</title><h1>News of the intranet</h1><p>Lunch is at noon.</p><img width="90" height="90" src="${grey}">${
          pathname === '/bare' ? '' : `<img alt="QR code" src="${likely}"><p></p><img src="${meant}">`
        }`,
    );
    await desk.allowHost(pages.url('intranet.localhost'));
    await own.allow('http://intranet.localhost/*');
    await sekoia.page.goto(pages.url('intranet.localhost'));
    const scan = async (srcUrl: string) => {
      await inside.menu(sekoia.page, { menuItemId: 'scan', frameId: 0, srcUrl });
      return new Popup(await desk.popup());
    };
    const popup = await scan(meant);
    await expect(popup.prompt).toContainText('Intranet');
    await expect(popup.prompt).not.toContainText('Canteen');
    await shoot(popup.page, 'the-small-picture-that-was-meant');
    await popup.press(say('enrol.add'));
    await expect(popup.page.getByText(say('enrol.added'))).toBeVisible();
    await popup.page.close();

    const other = await scan(grey);
    await expect(other.prompt).toContainText(say('enrol.elsewhere'));
    await expect(other.prompt).toContainText('Canteen');
    await shoot(other.page, 'from-elsewhere-on-the-page');
    await other.page.close();

    await sekoia.page.goto(pages.url('intranet.localhost', '/bare'));
    const none = await scan(grey);
    await expect(none.prompt).toContainText(say('picture.none'));
    await shoot(none.page, 'no-account-in-that-picture');
  });
});
