import { keeper, signInFilled } from '../enrolled.ts';
import { Popup } from '../pages/popup.ts';
import { Sekoia } from '../pages/sekoia.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

test('Firefox: a page that imitates Sekoia is offered nothing, and it is said why', async ({
  platform,
  desk,
  shoot,
}) => {
  const evil = platform.url('sekoia.localhost.evil.localhost');
  const { own, person, site } = await keeper(desk, platform, Sekoia);
  await own.page.close();
  await signInFilled(desk, { person, site });

  const fake = await desk.tab();
  await fake.goto(`${evil}/login/verification`);
  const popup = new Popup(await desk.clickToolbarButton(fake));
  const host = new URL(evil).host;
  await expect(popup.prompt).toContainText(say('refusal.look-alike', { host, known: site.host }));
  await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
  await shoot(popup.page, 'refused-and-explained');
  await popup.page.close();
  await desk.pressKeys('Alt+Shift+L', fake);
  const again = new Popup(await desk.popup());
  await expect(again.prompt).toContainText(host);
  await expect(fake.locator('input.code').first()).toHaveValue('');
});
