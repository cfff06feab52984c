import { enrolledAtDigibee, enrolledAtSekoia } from '../enrolled.ts';
import { Popup } from '../pages/popup.ts';
import { Watchword } from '../pages/watchword.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: sign in filled into six boxes, and into an open shadow root after the background was ended', async ({
  platform,
  desk,
  shoot,
}) => {
  const person = someone();
  const atSekoia = platform.url('sekoia.localhost');
  const atDigibee = platform.url('digibee.localhost');
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), atSekoia, person);
  const { digibee, uri: other } = await enrolledAtDigibee(await desk.tab(), atDigibee, person);
  const own = new Watchword(await desk.ownPage('app.html'));
  await own.createVault(person.passphrase);
  await own.addByPaste(uri);
  await own.addByPaste(other);
  await own.page.close();

  await test.step('six boxes', async () => {
    await sekoia.page.goto(`${atSekoia}/login?field=split`);
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.fill(say('fill.firstTime', { host: new URL(atSekoia).host }));
    for (const box of await sekoia.page.locator('input.code').all()) await expect(box).toHaveValue(/^\d$/);
    await shoot(sekoia.page, 'six-boxes-filled');
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
  });

  await test.step('an open shadow root; the background ends between the prompt and the click', async () => {
    await digibee.page.goto(`${atDigibee}/login?field=shadow`);
    await digibee.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    const button = say('fill.firstTime', { host: new URL(atDigibee).host });
    await expect(popup.page.getByRole('button', { name: button })).toBeVisible();
    await desk.killBackground();
    await popup.fill(button);
    await expect(digibee.codeField).toHaveValue(/^\d{6}$/);
    await shoot(digibee.page, 'shadow-root-filled');
    await digibee.page.getByRole('button', { name: 'Continue' }).click();
    await digibee.expectIn();
  });
});
