import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('enrol at Sekoia with the extension in two clicks, keep the backup codes, sign in filled', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const address = platform.url('sekoia.localhost');
  await desk.allowHost(address);
  const sekoia = new Sekoia(await desk.tab(), address);
  await sekoia.signUp(person);
  await sekoia.giveLogin(person);

  await test.step('a vault of its own', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await shoot(popup.page, 'popup-first-run');
    await popup.createVault(person.passphrase);
    await shoot(popup.page, 'popup-empty');
    await popup.page.close();
  });

  await sekoia.beginEnrolment(person);
  await test.step('the first click: Add and fill', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText('Sekoia.io');
    await expect(popup.prompt).toContainText(person.login);
    await shoot(popup.page, 'popup-enrolment');
    await popup.addAndFill();
    await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
    await shoot(sekoia.page, 'confirming-code-filled');
  });
  await sekoia.page.getByRole('button', { name: 'Confirm' }).click();

  const shown = await sekoia.shownBackupCodes();
  expect(shown).toHaveLength(10);
  await test.step('the second click: Keep the ten codes', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    for (const code of shown) await expect(popup.prompt).toContainText(code);
    await shoot(popup.page, 'popup-backup-codes');
    await popup.keepTheTen();
    await expect(popup.page.getByText(say('keep.kept', { count: 10 }))).toBeVisible();
    await popup.expectProved();
  });
  await sekoia.haveSavedCodes();
  await sekoia.signOut();

  await sekoia.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
  await expect(popup.prompt).toContainText(say('prompt.signIn'));
  await shoot(popup.page, 'popup-sign-in');
  await popup.fill();
  await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  await shoot(sekoia.page, 'code-filled');
  await sekoia.page.getByRole('button', { name: 'Continue' }).click();
  await sekoia.expectIn();
});
