import { enrolledAtSekoia } from './enrolled.ts';
import { Inside } from './inside.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('automatic is offered once after a site took a code; chosen, the next sign-in is filled and not submitted', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const address = platform.url('sekoia.localhost');
  const { host } = new URL(address);
  await desk.allowHost(address);
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri, hosts: [host] });
  await own.allow('http://sekoia.localhost/*');

  await test.step('the first code; nothing is offered before the site took it', async () => {
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await expect(popup.page.getByText(say('automatic.offer', { host }))).toHaveCount(0);
    await popup.fill(say('fill.firstTime', { host }));
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
    await own.expectProved();
    await sekoia.page.bringToFront();
    await sekoia.signOut();
  });

  await test.step('the offer, taken', async () => {
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.page.getByText(say('automatic.offer', { host }))).toBeVisible();
    await shoot(popup.page, 'automatic-offered');
    await popup.press(say('automatic.accept'));
    await expect(own.page.getByRole('combobox', { name: say('sites.mode', { host }) })).toHaveValue('automatic');
    await popup.page.close();
  });

  await test.step('the next sign-in is filled by itself, with the next code, and waits for the person', async () => {
    await sekoia.page.bringToFront();
    await sekoia.giveLogin(person);
    await expect(sekoia.codeField).toHaveValue(/^\d{6}$/, { timeout: 45_000 });
    await shoot(sekoia.page, 'filled-by-itself');
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await expect(popup.page.getByText(say('automatic.offer', { host }))).toHaveCount(0);
    expect(new URL(sekoia.page.url()).pathname).toBe('/login/verification');
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
  });

  await test.step('a step-up is told as one and never filled by itself', async () => {
    await sekoia.page.goto(`${address}/user/api-keys`);
    await sekoia.page.getByRole('button', { name: 'View key' }).click();
    const tabId = await inside.tabOf(sekoia.page);
    await expect.poll(() => inside.badge(tabId)).toBe('•••');
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await expect(popup.prompt).toContainText(say('prompt.stepUp'));
    await expect(sekoia.codeField).toHaveValue('');
    await popup.page.close();
    await inside.command(sekoia.page);
    const asked = new Popup(await desk.popup());
    await expect(asked.prompt).toContainText(say('prompt.stepUp'));
    await expect(sekoia.codeField).toHaveValue('');
  });
});

test('where the person chose that the button is pressed, a filled sign-in goes through, by itself where it is automatic', async ({
  platform,
  sitAtDesk,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const address = platform.url('sekoia.localhost');
  const { host } = new URL(address);
  await desk.allowHost(address);
  const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri, hosts: [host] });
  await own.allow('http://sekoia.localhost/*');
  await own.turnOn('settings.submit');

  await sekoia.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
  await popup.fill(say('fill.firstTime', { host }));
  await sekoia.expectIn();
  await own.page.goBack();
  await own.expectProved();
  await own.setMode(host, 'automatic');

  await sekoia.page.bringToFront();
  await sekoia.signOut();
  await sekoia.giveLogin(person);
  await expect(sekoia.page.getByRole('heading', { name: 'Overview' })).toBeVisible({ timeout: 45_000 });
});
