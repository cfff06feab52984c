import { signedUp } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { expect, test } from './world.ts';

for (const kind of ['img', 'data', 'canvas', 'svg', 'background'] as const)
  test(`enrol from a QR code that the page shows as ${kind}`, async ({ platform, sitAtDesk }) => {
    const desk = await sitAtDesk();
    const { person, site: sekoia } = await signedUp(desk, platform, Sekoia);
    await sekoia.beginEnrolment(person, `?qr=${kind}`);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.createVault(person.passphrase);
    // The issuer stands in the QR code alone; the written secret would not know it.
    await expect(popup.prompt).toContainText(person.login);
    await popup.addAndFill();
    await sekoia.expectFilled();
    await sekoia.confirm();
    expect(await sekoia.shownBackupCodes()).toHaveLength(10);
  });
