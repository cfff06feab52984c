import { signedUp } from './enrolled.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('enrolling anew at Sekoia: the old account stays until the new code was accepted, then goes to the trash with its codes, and can come back', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { person, site: sekoia } = await signedUp(desk, platform, Sekoia);

  await test.step('enrol and keep the codes', async () => {
    await sekoia.beginEnrolment(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.createVault(person.passphrase);
    await popup.addAndFill();
    await sekoia.expectFilled();
    await sekoia.confirm();
    await sekoia.shownBackupCodes();
    const codes = new Popup(await desk.clickToolbarButton(sekoia.page));
    await codes.keepTheTen();
    await expect(codes.page.getByText(say('keep.kept', { count: 10 }))).toBeVisible();
    await expect(codes.page.getByText(say('replace.title'))).toHaveCount(0);
    await sekoia.haveSavedCodes();
  });

  await sekoia.disable(person);
  await sekoia.beginEnrolment(person);
  await test.step('enrol anew: nothing is replaced before the site took a code', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('enrol.rival', { account: `Sekoia.io · ${person.login}` }));
    await shoot(popup.page, 'enrolling-a-second-time');
    await popup.addAndFill();
    await sekoia.expectFilled();
    await expect(popup.row('Sekoia.io')).toHaveCount(2);
    await expect(popup.page.getByText(say('replace.title'))).toHaveCount(0);
  });
  await sekoia.confirm();
  await sekoia.shownBackupCodes();

  await test.step('the new codes work: replace, undo is offered', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.keepTheTen();
    await expect(popup.page.getByText(say('replace.loss', { left: 10 }))).toBeVisible();
    await shoot(popup.page, 'replace-the-old-account');
    await popup.press(say('replace.replace'));
    await expect(popup.page.getByText(say('replace.done'))).toBeVisible();
    await expect(popup.row('Sekoia.io')).toHaveCount(1);
    await shoot(popup.page, 'replaced');
  });
  await sekoia.haveSavedCodes();
  await sekoia.signOut();

  await test.step('the account that is left is the new one', async () => {
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.page.getByText(say('replace.title'))).toHaveCount(0);
    await popup.fill();
    await sekoia.expectFilled();
    await sekoia.goOn();
  });

  await test.step('the old one lies in the trash, backup codes and all', async () => {
    const own = await FullPage.open(desk, '#/trash');
    await own.page.getByRole('button', { name: say('trash.restoreOne', { account: 'Sekoia.io' }) }).click();
    await own.page.goto(`${own.page.url().split('#')[0]}#/codes`);
    await expect(own.row('Sekoia.io')).toHaveCount(2);
  });
});
