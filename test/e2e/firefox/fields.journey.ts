import { enrolled, keeper } from '../enrolled.ts';
import { Digibee } from '../pages/digibee.ts';
import { Popup } from '../pages/popup.ts';
import { Sekoia } from '../pages/sekoia.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: sign in filled into six boxes, and into an open shadow root after the background was ended', async ({
  platform,
  desk,
  shoot,
}) => {
  const { own, person, site: sekoia } = await keeper(desk, platform, Sekoia);
  const { site: digibee, uri } = await enrolled(desk, platform, Digibee, { person });
  await own.addByPaste(uri);
  await own.page.close();

  await test.step('six boxes', async () => {
    await sekoia.page.goto(`${sekoia.address}/login?field=split`);
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.fill(say('fill.firstTime', { host: sekoia.host }));
    for (const box of await sekoia.page.locator('input.code').all()) await expect(box).toHaveValue(/^\d$/);
    await shoot(sekoia.page, 'six-boxes-filled');
    await sekoia.goOn();
  });

  await test.step('an open shadow root; the background ends between the prompt and the click', async () => {
    await digibee.page.goto(`${digibee.address}/login?field=shadow`);
    await digibee.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    const button = say('fill.firstTime', { host: digibee.host });
    await expect(popup.page.getByRole('button', { name: button })).toBeVisible();
    await desk.killBackground();
    await popup.fill(button);
    await digibee.expectFilled();
    await shoot(digibee.page, 'shadow-root-filled');
    await digibee.goOn();
  });
});
