import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { someone } from './people.ts';
import { expect, test } from './world.ts';

for (const kind of ['img', 'data', 'canvas', 'svg', 'background'] as const)
  test(`enrol from a QR code that the page shows as ${kind}`, async ({ platform, sitAtDesk }) => {
    const person = someone();
    const desk = await sitAtDesk();
    const address = platform.url('sekoia.localhost');
    await desk.allowHost(address);
    const sekoia = new Sekoia(await desk.tab(), address);
    await sekoia.signUp(person);
    await sekoia.giveLogin(person);
    await sekoia.beginEnrolment(person, `?qr=${kind}`);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.createVault(person.passphrase);
    // The issuer stands in the QR code alone; the written secret would not know it.
    await expect(popup.prompt).toContainText(person.login);
    await popup.addAndFill();
    await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
    await sekoia.page.getByRole('button', { name: 'Confirm' }).click();
    expect(await sekoia.shownBackupCodes()).toHaveLength(10);
  });
