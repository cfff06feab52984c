import { enrolledAtSekoia } from './enrolled.ts';
import { Inside } from './inside.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('the popup opens by itself at a prompt only where the person chose that, and once', async ({
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

  await test.step('not chosen: the badge says it, nothing opens', async () => {
    const tabId = await inside.tabOf(sekoia.page);
    await sekoia.giveLogin(person);
    await expect.poll(() => inside.badge(tabId)).toBe('•••');
    await inside.promptAt(own.page, tabId);
    expect(await inside.popups()).toBe(0);
  });

  await own.turnOn('settings.popup');
  await test.step('chosen: it opens at the prompt, and Enter fills', async () => {
    await sekoia.page.bringToFront();
    await sekoia.page.reload();
    await expect.poll(() => inside.popups()).toBe(1);
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await shoot(popup.page, 'opened-by-itself');
    await expect(sekoia.codeField).toHaveValue('');
    await popup.page.close();
  });

  await test.step('closed, it stays closed while the page stays', async () => {
    const tabId = await inside.tabOf(sekoia.page);
    await sekoia.page.evaluate(() => document.querySelector('form')?.append(document.createElement('input')));
    await inside.promptAt(own.page, tabId);
    expect(await inside.popups()).toBe(0);
    await inside.command(sekoia.page);
    await expect(sekoia.codeField).toHaveValue(/^\d{6}$/);
  });

  await test.step('nothing opens at a page that asks for nothing', async () => {
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
    expect(await inside.popups()).toBe(0);
  });
});
