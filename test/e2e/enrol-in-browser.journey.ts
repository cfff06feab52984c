import { signedUp } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Sekoia.io, enabling, enrolment, after enrolment and sign-in: two clicks of ours, the ten codes kept, the code filled', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { person, site: sekoia } = await signedUp(desk, platform, Sekoia);

  await test.step('a vault of its own', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await shoot(popup.page, 'popup-first-run');
    await popup.createVault(person.passphrase);
    await shoot(popup.page, 'popup-empty');
    await popup.page.close();
  });

  await test.step('enabling: the list of methods, and the password first', async () => {
    await sekoia.openSecurity();
    await shoot(sekoia.page, 'list-of-methods');
    await sekoia.beginEnrolment(person);
  });
  await test.step('enrolment, the first click: Add and fill', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText('Sekoia.io');
    await expect(popup.prompt).toContainText(person.login);
    await shoot(popup.page, 'popup-enrolment');
    await popup.addAndFill();
    await sekoia.expectFilled();
    await shoot(sekoia.page, 'confirming-code-filled');
    await sekoia.confirm();
  });

  await test.step('after enrolment: ten codes as a text file; the second click keeps them', async () => {
    const shown = await sekoia.shownBackupCodes();
    expect(shown).toHaveLength(10);
    expect(await sekoia.codesInFile()).toEqual(shown);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    for (const code of shown) await expect(popup.prompt).toContainText(code);
    await shoot(popup.page, 'popup-backup-codes');
    await popup.keepTheTen();
    await expect(popup.page.getByText(say('keep.kept', { count: 10 }))).toBeVisible();
    await popup.expectProved();
    await sekoia.haveSavedCodes();
  });
  await sekoia.signOut();

  await test.step('sign-in: the verification code is filled', async () => {
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await shoot(popup.page, 'popup-sign-in');
    await popup.fill();
    await sekoia.expectFilled();
    await shoot(sekoia.page, 'code-filled');
    await sekoia.goOn();
  });
});
