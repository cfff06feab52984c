import { signedUp } from '../enrolled.ts';
import { Digibee } from '../pages/digibee.ts';
import { Popup } from '../pages/popup.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox, Digibee: enrol, land on its turn-off page, and nothing is filled there', async ({
  platform,
  desk,
  shoot,
}) => {
  const { person, site: digibee } = await signedUp(desk, platform, Digibee);
  await digibee.beginEnrolment(person);
  const first = new Popup(await desk.clickToolbarButton(digibee.page));
  await first.createVault(person.passphrase);
  await expect(first.prompt).toContainText('Digibee');
  await first.addAndFill();
  await digibee.expectFilled();
  await digibee.confirm();

  await digibee.expectTurnOffPage();
  await expect.poll(() => desk.badge(digibee.page)).toBe('•••');
  await test.step('the keyboard fills nothing and opens the popup, which says what the page wants', async () => {
    await desk.pressKeys('Alt+Shift+L', digibee.page);
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText(say('prompt.turnOff'));
    const button = popup.page.getByRole('button', { name: say('fill.turnOff', { host: digibee.host }) });
    await expect(button).toBeVisible();
    await expect(button).not.toBeFocused();
    await popup.page.keyboard.press('Enter');
    await shoot(popup.page, 'popup-at-the-turn-off-page');
    await popup.page.close();
  });
  await expect(digibee.codeField).toHaveValue('');
  await shoot(digibee.page, 'turn-off-page-left-alone');
});
