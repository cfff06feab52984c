import { keeper, signedUp, signInFilled } from './enrolled.ts';
import { Inside } from './inside.ts';
import { Chat360 } from './pages/chat360.ts';
import { Popup } from './pages/popup.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Chat360, enabling, enrolment and after enrolment: the switch, the code filled below the QR code, the optional codes kept', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { person, site } = await signedUp(desk, platform, Chat360);

  await test.step('enabling: Edit beside Time-Based OTP Authentication, and the switch', async () => {
    await site.openTotp();
    await expect(site.toggle).not.toBeChecked();
    await shoot(site.page, 'the-switch');
    await site.beginEnrolment(person);
    await expect(site.toggle).toBeChecked();
  });

  await test.step('enrolment: the first click saves the account and fills the field', async () => {
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await popup.createVault(person.passphrase);
    await expect(popup.prompt).toContainText('Chat360');
    await expect(popup.prompt).toContainText(person.login);
    await popup.addAndFill();
    await site.expectFilled();
    await shoot(site.page, 'confirming-code-filled');
    await site.confirm();
  });

  await test.step('after enrolment: the second click keeps the ten codes', async () => {
    const shown = await site.shownBackupCodes();
    expect(shown).toHaveLength(10);
    expect(await site.codesInFile()).toEqual(shown);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    for (const code of shown) await expect(popup.prompt).toContainText(code);
    await shoot(popup.page, 'popup-backup-codes');
    await popup.keepTheTen();
    await expect(popup.page.getByText(say('keep.kept', { count: 10 }))).toBeVisible();
    await popup.expectProved();
    await site.finishEnrolment();
  });
});

test('Chat360, sign-in: the code is filled after the password', async ({ platform, sitAtDesk, shoot }) => {
  const desk = await sitAtDesk();
  const { own, ...who } = await keeper(desk, platform, Chat360);
  await own.page.close();
  await signInFilled(desk, who);
  await new Popup(await desk.clickToolbarButton(who.site.page)).expectProved();
  await shoot(who.site.page, 'signed-in');
});

test('Chat360, step-up: webhooks ask for the code in a modal and it is filled there; the others are open then', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { site } = await keeper(desk, platform, Chat360, { granted: true, stays: true });
  const dialog = await site.askFor('webhooks', 'Show signing secret');
  await expect(dialog).toBeVisible();
  const { pathname } = new URL(site.page.url());
  await expect.poll(async () => inside.badge(await inside.tabOf(site.page))).toBe('•••');

  await test.step('the keyboard command decides no such thing: it opens the popup', async () => {
    await inside.command(site.page);
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText(say('prompt.stepUp'));
    await expect(site.codeField).toHaveValue('');
    await shoot(popup.page, 'popup-step-up');
    await popup.fill(say('fill.firstTime', { host: site.host }));
    await site.expectFilled();
    await shoot(site.page, 'filled-in-the-modal');
  });
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(site.held).toHaveText(/^whsec_/);
  await expect(dialog).toBeHidden();
  expect(new URL(site.page.url()).pathname).toBe(pathname);

  await test.step('billing and the export do not ask again within five minutes', async () => {
    await site.askFor('billing', 'Show card on file');
    await expect(site.held).toContainText('Visa');
    await site.askFor('export', 'Request an export');
    await expect(site.held).toContainText('Requested');
  });
});

test('Chat360, lost device and backup codes: one signs in through the same field, once', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { backupCodes, own, person, site } = await keeper(desk, platform, Chat360);
  await own.openAccount('Chat360');
  await own.keepCodes(backupCodes.join('\n'), 10);
  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await expect(popup.page.getByRole('button', { name: say('fill.firstTime', { host: site.host }) })).toBeVisible();
  await shoot(popup.page, 'backup-code-as-second-choice');
  await popup.fill(say('fill.backupFirstTime', { host: site.host, left: 10 }));
  await expect(site.codeField).toHaveValue(/^[2-9a-hj-km-z]{4}-[2-9a-hj-km-z]{4}$/);
  const used = await site.codeField.inputValue();
  expect(backupCodes).toContain(used);
  await site.goOn();
  await expect(own.page.getByText(say('backupCodes.left', { left: 9, total: 10 }))).toBeVisible();
  await site.page.bringToFront();
  await site.openTotp();
  await expect(site.page.getByText('9 of 10 left')).toBeVisible();
  await site.signOut();
  await site.giveLogin(person);
  await site.typeCode(used, 'Continue');
  await expect(site.problem).toContainText('used before');
  await shoot(site.page, 'refused-the-second-time');
});

test('Chat360, turning off: the switch asks for a code, and only a press that says so fills it', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { site } = await keeper(desk, platform, Chat360, { granted: true, stays: true });
  await site.openTotp();
  await site.toggle.click();
  await expect(site.page.getByRole('button', { name: 'Disable' })).toBeVisible();
  await expect.poll(async () => inside.badge(await inside.tabOf(site.page))).toBe('•••');
  await inside.command(site.page);
  const popup = new Popup(await desk.popup());
  await expect(popup.prompt).toContainText(say('prompt.turnOff'));
  const button = say('fill.turnOff', { host: site.host });
  await expect(popup.page.getByRole('button', { name: button })).not.toBeFocused();
  await expect(site.codeField).toHaveValue('');
  await shoot(popup.page, 'popup-at-the-turn-off-page');
  await popup.fill(button);
  await site.expectFilled();
  await site.page.getByRole('button', { name: 'Disable' }).click();
  await expect(site.toggle).not.toBeChecked();
  await shoot(site.page, 'off');
});
