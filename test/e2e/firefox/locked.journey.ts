import { keeper } from '../enrolled.ts';
import { Popup } from '../pages/popup.ts';
import { Sekoia } from '../pages/sekoia.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox, locked: a wrong passphrase opens nothing, the right one unlocks in the popup, then it fills', async ({
  platform,
  desk,
  shoot,
}) => {
  const { own, person, site } = await keeper(desk, platform, Sekoia);
  await shoot(own.page, 'full-page');
  await own.lock();
  await own.page.close();

  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await popup.expectLocked();
  await popup.tryPassphrase('seven otters cross at dusk');
  await expect(popup.page.getByText(say('unlock.wrong'))).toBeVisible();
  await shoot(popup.page, 'wrong-passphrase');
  await popup.unlock(person.passphrase);
  await popup.fill(say('fill.firstTime', { host: site.host }));
  await site.expectFilled();
  await shoot(site.page, 'filled');
  await site.goOn();
});
