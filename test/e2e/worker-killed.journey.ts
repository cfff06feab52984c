import { keeper } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('the background worker is killed between finding the prompt and filling it', async ({ platform, sitAtDesk }) => {
  const desk = await sitAtDesk();
  const { own, person, site } = await keeper(desk, platform, Sekoia);
  await own.page.close();

  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  const button = say('fill.firstTime', { host: site.host });
  await expect(popup.page.getByRole('button', { name: button })).toBeVisible();
  await desk.killBackground(popup.page);
  await popup.fill(button);
  await site.expectFilled();
  await site.goOn();
});
