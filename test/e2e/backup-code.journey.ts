import { keeper, signInFilled } from './enrolled.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Sekoia.io, lost device and backup codes: one is filled into the same field, once; new ones void the old', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { backupCodes, own, person, site } = await keeper(desk, platform, Sekoia);
  await own.openAccount('Sekoia.io');
  await own.keepCodes(backupCodes.map((code, at) => `${at + 1}. ${code}`).join('\n'), 10);
  await shoot(own.page, 'codes-kept-from-pasted-text');
  await own.page.close();

  await test.step('a backup code, filled as the second choice', async () => {
    await site.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await popup.fill(say('fill.backupFirstTime', { host: site.host, left: 10 }));
    await expect(site.codeField).toHaveValue(/^[2-9a-hj-km-z]{8}$/);
  });
  const used = await site.codeField.inputValue();
  expect(backupCodes).toContain(used);
  await shoot(site.page, 'backup-code-filled');
  await site.goOn();
  const left = backupCodes.filter((code) => code !== used);

  await test.step('it is marked as used here, and the site counts it too', async () => {
    const after = await FullPage.open(desk);
    await after.openAccount('Sekoia.io');
    await expect(after.page.getByText(say('backupCodes.left', { left: 9, total: 10 }))).toBeVisible();
    await shoot(after.page, 'nine-left');
    await after.page.close();
    await site.openSecurity();
    await expect(site.page.getByText('9 of 10 left')).toBeVisible();
  });

  await test.step('new ones, kept in place of the old', async () => {
    await site.page.getByRole('button', { name: 'Generate new codes' }).click();
    const renewed = await site.shownBackupCodes();
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.prompt).toContainText(say('keep.replaces', { left: 9 }));
    await shoot(popup.page, 'new-codes-replace-the-old');
    await popup.keepTheTen();
    await expect(popup.page.getByText(say('keep.kept', { count: 10 }))).toBeVisible();
    expect(renewed.filter((code) => left.includes(code))).toEqual([]);
    await site.haveSavedCodes();
  });

  await test.step('neither the used one nor an old one signs in', async () => {
    await site.signOut();
    await site.giveLogin(person);
    for (const code of [used, left[0]!]) {
      await site.typeCode(code, 'Continue');
      await expect(site.problem).toContainText('used before');
    }
  });
});

test('a backup code that was filled and never sent is not marked as used', async ({ platform, sitAtDesk, shoot }) => {
  const desk = await sitAtDesk();
  const { backupCodes, own, person, site } = await keeper(desk, platform, Sekoia, { granted: true });
  await own.keepCodes(backupCodes.join('\n'), 10);
  await site.giveLogin(person);
  const first = new Popup(await desk.clickToolbarButton(site.page));
  await first.fill(say('fill.backupFirstTime', { host: site.host, left: 10 }));
  await expect(site.codeField).toHaveValue(/^[2-9a-hj-km-z]{8}$/);

  // Back to the password instead of on, then in with a code of the app: the other one was never sent.
  await signInFilled(desk, { person, site });
  await new Popup(await desk.clickToolbarButton(site.page)).expectProved();
  await own.page.bringToFront();
  await expect(own.page.getByText(say('backupCodes.left', { left: 10, total: 10 }))).toBeVisible();
  await shoot(own.page, 'ten-left');
});
