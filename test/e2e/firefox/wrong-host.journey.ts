import { enrolledAtSekoia } from '../enrolled.ts';
import { Popup } from '../pages/popup.ts';
import { Watchword } from '../pages/watchword.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: a page that imitates Sekoia is offered nothing, and it is said why', async ({
  platform,
  desk,
  shoot,
}) => {
  const person = someone();
  const address = platform.url('sekoia.localhost');
  const evil = platform.url('sekoia.localhost.evil.localhost');
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
  const own = new Watchword(await desk.ownPage('app.html'));
  await own.createVault(person.passphrase);
  await own.addByPaste(uri);
  await own.page.close();
  await sekoia.giveLogin(person);
  const real = new Popup(await desk.clickToolbarButton(sekoia.page));
  await real.fill(say('fill.firstTime', { host: new URL(address).host }));
  await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  await sekoia.page.getByRole('button', { name: 'Continue' }).click();
  await sekoia.expectIn();

  const fake = await desk.tab();
  await fake.goto(`${evil}/login/verification`);
  const popup = new Popup(await desk.clickToolbarButton(fake));
  const host = new URL(evil).host;
  await expect(popup.prompt).toContainText(say('refusal.look-alike', { host, known: new URL(address).host }));
  await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
  await shoot(popup.page, 'refused-and-explained');
  await popup.page.close();
  await desk.pressKeys('Alt+Shift+L', fake);
  const again = new Popup(await desk.popup());
  await expect(again.prompt).toContainText(host);
  await expect(fake.locator('input.code').first()).toHaveValue('');
});
