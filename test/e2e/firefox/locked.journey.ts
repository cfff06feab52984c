import { enrolledAtSekoia } from '../enrolled.ts';
import { Popup } from '../pages/popup.ts';
import { Watchword } from '../pages/watchword.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox, locked: a wrong passphrase opens nothing, the right one unlocks in the popup, then it fills', async ({
  platform,
  desk,
  shoot,
}) => {
  const person = someone();
  const address = platform.url('sekoia.localhost');
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
  const own = new Watchword(await desk.ownPage('app.html'));
  await own.createVault(person.passphrase);
  await own.addByPaste(uri);
  await shoot(own.page, 'full-page');
  await own.lock();
  await own.page.close();

  await sekoia.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
  await popup.expectLocked();
  await popup.tryPassphrase('seven otters cross at dusk');
  await expect(popup.page.getByText(say('unlock.wrong'))).toBeVisible();
  await shoot(popup.page, 'wrong-passphrase');
  await popup.unlock(person.passphrase);
  await popup.fill(say('fill.firstTime', { host: new URL(address).host }));
  await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  await shoot(sekoia.page, 'filled');
  await sekoia.page.getByRole('button', { name: 'Continue' }).click();
  await sekoia.expectIn();
});
