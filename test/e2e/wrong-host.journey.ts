import { keeper, signInFilled } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('a page that imitates Sekoia is offered nothing, and it is said why', async ({ platform, sitAtDesk, shoot }) => {
  const desk = await sitAtDesk();
  const evil = platform.url('sekoia.localhost.evil.localhost');
  await desk.allowHost(evil);
  const { own, person, site } = await keeper(desk, platform, Sekoia);
  await own.page.close();
  await signInFilled(desk, { person, site });

  const fake = await desk.context.newPage();
  await fake.goto(`${evil}/login/verification`);
  await shoot(fake, 'the-imitation');
  const popup = new Popup(await desk.clickToolbarButton(fake));
  const host = new URL(evil).host;
  await expect(popup.prompt).toContainText(say('refusal.look-alike', { host, known: site.host }));
  await expect(popup.prompt.getByRole('button', { name: /fill/i })).toHaveCount(0);
  await expect(popup.page.getByRole('button', { name: say('allow.button', { host }) })).toHaveCount(0);
  await shoot(popup.page, 'refused-and-explained');
  await desk.dispatchCommand('fill-current-prompt', fake);
  await expect(popup.prompt).toContainText(host);
  await expect(fake.locator('input.code').first()).toHaveValue('');
});
