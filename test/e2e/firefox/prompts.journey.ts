import { enrolled, keeper } from '../enrolled.ts';
import { Digibee } from '../pages/digibee.ts';
import { Indigo } from '../pages/indigo.ts';
import { Popup } from '../pages/popup.ts';
import { Sekoia } from '../pages/sekoia.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: a sent code is said to be that, a backup code is the second choice, a dialog asks once more, and turning off takes a press that says so', async ({
  platform,
  desk,
  shoot,
}) => {
  const { backupCodes, own, person, site: sekoia } = await keeper(desk, platform, Sekoia);
  const { site: digibee, uri } = await enrolled(desk, platform, Digibee, { person, stays: true });
  await own.addByPaste(uri);
  await own.openAccount('Sekoia.io');
  await own.keepCodes(backupCodes.join('\n'), 10);

  await test.step('one field for both: a backup code is filled, and is used once the site let us in', async () => {
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    const { host } = sekoia;
    await expect(popup.page.getByRole('button', { name: say('fill.firstTime', { host }), exact: true })).toBeVisible();
    await shoot(popup.page, 'backup-code-as-second-choice');
    await popup.fill(say('fill.backupFirstTime', { host, left: 10 }));
    await expect(sekoia.codeField).toHaveValue(/^[2-9a-hj-km-z]{8}$/);
    expect(backupCodes).toContain(await sekoia.codeField.inputValue());
    await sekoia.goOn();
    await own.page.bringToFront();
    await expect(own.page.getByText(say('backupCodes.left', { left: 9, total: 10 }))).toBeVisible();
  });

  await test.step('in a dialog over the page the code is asked for once more, until the dialog is gone', async () => {
    await sekoia.page.goto(`${sekoia.address}/user/api-keys`);
    await sekoia.page.getByRole('button', { name: 'View key' }).click();
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('prompt.stepUp'));
    await shoot(popup.page, 'popup-step-up');
    await popup.fill(say('fill.firstTime', { host: sekoia.host }));
    await sekoia.expectFilled();
    await popup.page.close();
    await sekoia.page.getByRole('dialog').getByRole('button', { name: 'View key' }).click();
    await expect(sekoia.page.locator('#intake-key')).toHaveText(/^[0-9a-f]{40}$/);
    const after = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(after.prompt).toHaveCount(0);
    await after.page.close();
  });

  await test.step('turning off is filled by the press that names it', async () => {
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await expect(popup.prompt).toContainText(say('prompt.turnOff'));
    await popup.fill(say('fill.turnOff', { host: digibee.host }));
    await digibee.expectFilled();
    await shoot(digibee.page, 'turn-off-filled-by-choice');
    await popup.page.close();
    await digibee.page.getByRole('button', { name: 'Deactivate' }).click();
    await digibee.expectOff();
  });

  await test.step('a code that was sent is said to be that, and there is nothing to press', async () => {
    const other = { ...someone(), phone: '+39 333 123 4567' };
    const indigo = new Indigo(await desk.tab(), platform.url('indigo.localhost'));
    await indigo.signUp(other);
    await indigo.giveLogin(other);
    await indigo.turnCodesOn();
    await indigo.signOut();
    await indigo.giveLogin(other);
    await indigo.haveCodeSent('By e-mail');
    const popup = new Popup(await desk.clickToolbarButton(indigo.page));
    await expect(popup.prompt).toContainText(say('prompt.sentCode'));
    await expect(popup.page.getByRole('button', { name: say('fill.fill') })).toHaveCount(0);
    await shoot(popup.page, 'sent-code');
    await popup.page.close();
    await expect(indigo.codeField).toHaveValue('');
  });
});
