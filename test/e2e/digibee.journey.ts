import { Digibee } from './pages/digibee.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Digibee: enrol, land on its turn-off page and nothing is filled, sign in filled, turn off by choice', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const address = platform.url('digibee.localhost');
  await desk.allowHost(address);
  const digibee = new Digibee(await desk.tab(), address);
  await digibee.signUp(person);
  await digibee.giveLogin(person);
  await digibee.beginEnrolment();

  await test.step('enrol', async () => {
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await popup.createVault(person.passphrase);
    await expect(popup.prompt).toContainText('Digibee');
    await popup.addAndFill();
    await expect(digibee.codeField).toHaveValue(/^\d{6}$/);
    await digibee.page.getByRole('button', { name: 'Activate' }).click();
  });

  await test.step('nothing is filled where a code turns protection off', async () => {
    await digibee.expectTurnOffPage();
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await expect(popup.prompt).toContainText(say('prompt.turnOff'));
    const button = popup.page.getByRole('button', { name: say('fill.turnOff', { host: new URL(address).host }) });
    await expect(button).toBeVisible();
    await expect(button).not.toBeFocused();
    await popup.page.keyboard.press('Enter');
    await shoot(popup.page, 'popup-at-the-turn-off-page');
    await desk.dispatchCommand('fill-current-prompt', digibee.page);
    await expect(popup.prompt).toContainText(say('prompt.turnOff'));
    await expect(digibee.codeField).toHaveValue('');
    await popup.expectProved();
    await shoot(digibee.page, 'turn-off-page-left-alone');
    await popup.page.close();
  });

  await test.step('sign in filled', async () => {
    await digibee.signOut();
    await digibee.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await popup.fill();
    await expect(digibee.codeField).toHaveValue(/^\d{6}$/);
    await digibee.page.getByRole('button', { name: 'Continue' }).click();
    await digibee.expectIn();
  });

  await test.step('turn off by choosing so', async () => {
    await digibee.page.goto(`${address}/account/two-factor`);
    await digibee.expectTurnOffPage();
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await popup.fill(say('fill.turnOff', { host: new URL(address).host }));
    await expect(digibee.codeField).toHaveValue(/^\d{6}$/);
    await shoot(digibee.page, 'turn-off-filled-by-choice');
    await digibee.page.getByRole('button', { name: 'Deactivate' }).click();
    await digibee.expectOff();
  });
});
