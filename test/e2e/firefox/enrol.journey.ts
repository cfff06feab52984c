import { signedUp } from '../enrolled.ts';
import { Popup } from '../pages/popup.ts';
import { Sekoia } from '../pages/sekoia.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: enrol at Sekoia in two clicks, keep the backup codes, sign in with the keyboard', async ({
  platform,
  desk,
  shoot,
}) => {
  const { person, site: sekoia } = await signedUp(desk, platform, Sekoia);

  await test.step('a vault of its own', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await shoot(popup.page, 'popup-first-run');
    await popup.createVault(person.passphrase);
    await popup.page.close();
  });

  await sekoia.beginEnrolment(person);
  await test.step('the first click: Add and fill, which asks for the site as well', async () => {
    expect(await desk.badge(sekoia.page)).toBe('');
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText('Sekoia.io');
    await expect(popup.prompt).toContainText(person.login);
    await shoot(popup.page, 'popup-enrolment');
    await popup.addAndFill();
    await sekoia.expectFilled();
    await shoot(sekoia.page, 'confirming-code-filled');
  });
  await sekoia.confirm();

  const shown = await sekoia.shownBackupCodes();
  expect(shown).toHaveLength(10);
  await test.step('the second click: Keep the ten codes', async () => {
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    for (const code of shown) await expect(popup.prompt).toContainText(code);
    await popup.keepTheTen();
    await expect(popup.page.getByText(say('keep.kept', { count: 10 }))).toBeVisible();
    await popup.page.close();
  });
  await sekoia.haveSavedCodes();
  await sekoia.signOut();

  await sekoia.giveLogin(person);
  await test.step('the site is granted: the badge tells of the prompt before anything is clicked', async () => {
    await expect.poll(() => desk.badge(sekoia.page)).toBe('•••');
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    // The site took the first code, so this is no first time.
    await expect(popup.page.getByRole('button', { name: say('fill.fill'), exact: true })).toBeVisible();
    await shoot(popup.page, 'popup-sign-in');
    const used = await popup.shownCode();
    // Enrolling took this half minute's code; the keyboard sends the next.
    await expect.poll(() => popup.shownCode(), { timeout: 35_000 }).not.toBe(used);
    await popup.page.close();
  });
  await desk.pressKeys('Alt+Shift+L', sekoia.page);
  await sekoia.expectFilled();
  await shoot(sekoia.page, 'code-filled');
  await sekoia.goOn();
});
