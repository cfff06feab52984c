import { keeper, signInFilled } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const fields = [
  ['six boxes', 'split'],
  ['a field that a script draws late', 'late'],
  ['a field in an open shadow root', 'shadow'],
] as const;

for (const [name, field] of fields)
  test(`sign in filled into ${name}`, async ({ platform, sitAtDesk, shoot }) => {
    const desk = await sitAtDesk();
    const { own, person, site } = await keeper(desk, platform, Sekoia);
    await own.page.close();

    await site.page.goto(`${site.address}/login?field=${field}`);
    await site.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await popup.fill(say('fill.firstTime', { host: site.host }));
    if (field === 'split')
      for (const box of await site.page.locator('input.code').all()) await expect(box).toHaveValue(/^\d$/);
    else await site.expectFilled();
    await shoot(site.page, 'filled');
    await site.goOn();
  });

test('a step-up prompt in a dialog deep inside the product is filled', async ({ platform, sitAtDesk, shoot }) => {
  const desk = await sitAtDesk();
  const { own, person, site } = await keeper(desk, platform, Sekoia);
  await own.page.close();
  await signInFilled(desk, { person, site });
  await new Popup(await desk.clickToolbarButton(site.page)).expectProved();

  await site.page.goto(`${site.address}/user/api-keys`);
  await site.page.getByRole('button', { name: 'View key' }).click();
  await expect(site.page.getByRole('dialog')).toBeVisible();
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await expect(popup.prompt).toContainText(say('prompt.stepUp'));
  await shoot(popup.page, 'popup-step-up');
  await popup.fill();
  await site.expectFilled();
  await site.page.getByRole('dialog').getByRole('button', { name: 'View key' }).click();
  await expect(site.page.locator('#intake-key')).toHaveText(/^[0-9a-f]{40}$/);
});
