import { keeper } from './enrolled.ts';
import { Inside } from './inside.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('automatic is offered once after a site took a code; chosen, the next sign-in is filled and not submitted', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { own, person, site } = await keeper(desk, platform, Sekoia, { granted: true });
  const { host } = site;

  await test.step('the first code; nothing is offered before the site took it', async () => {
    await site.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await expect(popup.page.getByText(say('automatic.offer', { host }))).toHaveCount(0);
    await popup.fill(say('fill.firstTime', { host }));
    await site.goOn();
    await own.expectProved();
    await site.page.bringToFront();
    await site.signOut();
  });

  await test.step('the offer, taken', async () => {
    await site.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.page.getByText(say('automatic.offer', { host }))).toBeVisible();
    await shoot(popup.page, 'automatic-offered');
    await popup.press(say('automatic.accept'));
    await expect(own.page.getByRole('combobox', { name: say('sites.mode', { host }) })).toHaveValue('automatic');
    await popup.page.close();
  });

  await test.step('the next sign-in is filled by itself, with the next code, and waits for the person', async () => {
    await site.page.bringToFront();
    await site.giveLogin(person);
    await expect(site.codeField).toHaveValue(/^\d{6}$/, { timeout: 45_000 });
    await shoot(site.page, 'filled-by-itself');
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await expect(popup.page.getByText(say('automatic.offer', { host }))).toHaveCount(0);
    expect(new URL(site.page.url()).pathname).toBe('/login/verification');
    await site.goOn();
  });

  await test.step('a step-up is told as one and never filled by itself', async () => {
    await site.page.goto(`${site.address}/user/api-keys`);
    await site.page.getByRole('button', { name: 'View key' }).click();
    const tabId = await inside.tabOf(site.page);
    await expect.poll(() => inside.badge(tabId)).toBe('•••');
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.prompt).toContainText(say('prompt.stepUp'));
    await expect(site.codeField).toHaveValue('');
    await popup.page.close();
    await inside.command(site.page);
    const asked = new Popup(await desk.popup());
    await expect(asked.prompt).toContainText(say('prompt.stepUp'));
    await expect(site.codeField).toHaveValue('');
  });
});

test('where the person chose that the button is pressed, a filled sign-in goes through, by itself where it is automatic', async ({
  platform,
  sitAtDesk,
}) => {
  const desk = await sitAtDesk();
  const { own, person, site } = await keeper(desk, platform, Sekoia, { granted: true });
  const { host } = site;
  await own.turnOn('settings.submit');

  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await popup.fill(say('fill.firstTime', { host }));
  await site.expectIn();
  await own.page.goBack();
  await own.expectProved();
  await own.setMode(host, 'automatic');

  await site.page.bringToFront();
  await site.signOut();
  await site.giveLogin(person);
  await expect(site.page.getByRole('heading', { name: 'Overview' })).toBeVisible({ timeout: 45_000 });
});
