import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { someone } from './people.ts';
import { expect, test } from './world.ts';

const kinds = ['img', 'data', 'canvas', 'svg', 'background'] as const;

test(`enrol from a QR code that the page shows as ${kinds.join(', ')}`, async ({ platform, sitAtDesk }) => {
  const desk = await sitAtDesk();
  const address = platform.url(Sekoia.host);
  await desk.allowHost(address);
  const sekoia = new Sekoia(await desk.tab(), address);
  // Somebody else each time, on one computer: in a vault with accounts of this site, the picture still says whose this is.
  for (const kind of kinds)
    await test.step(kind, async () => {
      const person = someone();
      await sekoia.signUp(person);
      await sekoia.giveLogin(person);
      await sekoia.beginEnrolment(person, `?qr=${kind}`);
      const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
      if (kind === kinds[0]) await popup.createVault(person.passphrase);
      // The issuer stands in the QR code alone; the written secret would not know it.
      await expect(popup.prompt).toContainText(person.login);
      await popup.addAndFill();
      await sekoia.expectFilled();
      await sekoia.confirm();
      expect(await sekoia.shownBackupCodes()).toHaveLength(10);
      await sekoia.signOut();
    });
});
