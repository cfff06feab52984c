import { keeper } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('a locked extension: a wrong passphrase opens nothing, the right one unlocks in the popup, then it fills', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { own, person, site } = await keeper(desk, platform, Sekoia);
  await own.lock();
  await own.page.close();

  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await popup.expectLocked();
  await shoot(popup.page, 'popup-locked');
  await popup.tryPassphrase('seven otters cross at dusk');
  await expect(popup.page.getByText(say('unlock.wrong'))).toBeVisible();
  await shoot(popup.page, 'wrong-passphrase');
  await popup.unlock(person.passphrase);
  await popup.fill(say('fill.firstTime', { host: site.host }));
  await site.expectFilled();
  await site.goOn();
});
