import { keeper } from './enrolled.ts';
import { Inside } from './inside.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('the popup opens by itself at a prompt only where the person chose that, and once', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const { own, person, site } = await keeper(desk, platform, Sekoia, { granted: true });

  await test.step('not chosen: the badge says it, nothing opens', async () => {
    const tabId = await inside.tabOf(site.page);
    await site.giveLogin(person);
    await expect.poll(() => inside.badge(tabId)).toBe('•••');
    await inside.promptAt(own.page, tabId);
    expect(await inside.popups()).toBe(0);
  });

  await own.turnOn('settings.popup');
  await test.step('chosen: it opens at the prompt, and Enter fills', async () => {
    await site.page.bringToFront();
    await site.page.reload();
    await expect.poll(() => inside.popups()).toBe(1);
    const popup = new Popup(await desk.popup());
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await shoot(popup.page, 'opened-by-itself');
    await expect(site.codeField).toHaveValue('');
    await popup.page.close();
  });

  await test.step('closed, it stays closed while the page stays', async () => {
    const tabId = await inside.tabOf(site.page);
    await site.page.evaluate(() => document.querySelector('form')?.append(document.createElement('input')));
    await inside.promptAt(own.page, tabId);
    expect(await inside.popups()).toBe(0);
    await inside.command(site.page);
    await site.expectFilled();
  });

  await test.step('nothing opens at a page that asks for nothing', async () => {
    await site.goOn();
    expect(await inside.popups()).toBe(0);
  });
});
