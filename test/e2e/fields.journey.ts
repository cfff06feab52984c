import { enrolledAtSekoia } from './enrolled.ts';
import { Popup } from './pages/popup.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const fields = [
  ['six boxes', 'split'],
  ['a field that a script draws late', 'late'],
  ['a field in an open shadow root', 'shadow'],
] as const;

for (const [name, field] of fields)
  test(`sign in filled into ${name}`, async ({ platform, sitAtDesk, shoot }) => {
    const person = someone();
    const desk = await sitAtDesk();
    const address = platform.url('sekoia.localhost');
    await desk.allowHost(address);
    const { sekoia, uri } = await enrolledAtSekoia(await desk.tab(), address, person);
    const own = new Watchword(await desk.ownPage('app.html'));
    await own.createVault(person.passphrase);
    await own.addByPaste(uri);
    await own.page.close();

    await sekoia.page.goto(`${address}/login?field=${field}`);
    await sekoia.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.fill(say('fill.firstTime', { host: new URL(address).host }));
    if (field === 'split')
      for (const box of await sekoia.page.locator('input.code').all()) await expect(box).toHaveValue(/^\d$/);
    else await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
    await shoot(sekoia.page, 'filled');
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
  });

test('a step-up prompt in a dialog deep inside the product is filled', async ({ platform, sitAtDesk, shoot }) => {
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
  const first = new Popup(await desk.clickToolbarButton(sekoia.page));
  await first.fill(say('fill.firstTime', { host: new URL(address).host }));
  await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  await sekoia.page.getByRole('button', { name: 'Continue' }).click();
  await sekoia.expectIn();
  await new Popup(await desk.clickToolbarButton(sekoia.page)).expectProved();

  await sekoia.page.goto(`${address}/user/api-keys`);
  await sekoia.page.getByRole('button', { name: 'View key' }).click();
  await expect(sekoia.page.getByRole('dialog')).toBeVisible();
  const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
  await expect(popup.prompt).toContainText(say('prompt.stepUp'));
  await shoot(popup.page, 'popup-step-up');
  await popup.fill();
  await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  await sekoia.page.getByRole('dialog').getByRole('button', { name: 'View key' }).click();
  await expect(sekoia.page.locator('#intake-key')).toHaveText(/^[0-9a-f]{40}$/);
});
