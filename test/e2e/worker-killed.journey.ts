import { enrolledAtSekoia } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('the background worker is killed between finding the prompt and filling it', async ({ platform, sitAtDesk }) => {
  const person = someone();
  const desk = await sitAtDesk();
  const address = platform.url('sekoia.localhost');
  await desk.allowHost(address);
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
  const own = new Watchword(await desk.ownPage('app.html'));
  await own.createVault(person.passphrase);
  await own.addByPaste(uri);
  await own.page.close();

  await sekoia.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
  const button = say('fill.firstTime', { host: new URL(address).host });
  await expect(popup.page.getByRole('button', { name: button })).toBeVisible();
  await desk.killBackground(popup.page);
  await popup.fill(button);
  await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  await sekoia.page.getByRole('button', { name: 'Continue' }).click();
  await sekoia.expectIn();
});
