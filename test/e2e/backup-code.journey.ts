import { enrolledAtSekoia } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('sign in with a backup code, which is then marked used and refused a second time', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const address = platform.url('sekoia.localhost');
  await desk.allowHost(address);
  const { sekoia, uri, backupCodes } = await enrolledAtSekoia(await desk.tab(), address, person);

  const own = new Watchword(await desk.ownPage('app.html'));
  await own.createVault(person.passphrase);
  await own.addByPaste(uri);
  await own.openAccount('Sekoia.io');
  await own.keepCodes(backupCodes.map((code, at) => `${at + 1}. ${code}`).join('\n'), 10);
  await shoot(own.page, 'codes-kept-from-pasted-text');
  await own.page.close();

  await sekoia.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
  await popup.press(say('fill.backup', { left: 10 }));
  await expect(sekoia.codeField).toHaveValue(/^[2-9a-hj-km-z]{8}$/);
  const used = await sekoia.codeField.inputValue();
  expect(backupCodes).toContain(used);
  await shoot(sekoia.page, 'backup-code-filled');
  await sekoia.page.getByRole('button', { name: 'Continue' }).click();
  await sekoia.expectIn();

  const after = new Watchword(await desk.ownPage('app.html'));
  await after.openAccount('Sekoia.io');
  await expect(after.page.getByText(say('backupCodes.left', { left: 9, total: 10 }))).toBeVisible();
  await shoot(after.page, 'nine-left');

  await sekoia.page.bringToFront();
  await sekoia.signOut();
  await sekoia.giveLogin(person);
  await sekoia.typeCode(used, 'Continue');
  await expect(sekoia.problem).toContainText('used before');
});
