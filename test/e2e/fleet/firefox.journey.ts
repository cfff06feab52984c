import { enrolByHand, signedUp } from '../enrolled.ts';
import { FullPage } from '../pages/full-page.ts';
import { Nordwind } from '../pages/nordwind.ts';
import { Popup } from '../pages/popup.ts';
import { say } from '../words.ts';
import { expect, test } from './firefox-world.ts';

test('Firefox: by order the extension comes, fills at the organisation’s own platform, and names what does not apply; a change holds after the next start', async ({
  rules,
  platform,
  sitDown,
  shoot,
}) => {
  const address = platform.url(Nordwind.host);
  const platforms = [{ name: 'Nordwind', hosts: [new URL(address).host], signInPaths: ['/gate/second-step'] }];
  const settings = { platforms, recoveryKitRequired: false, supportText: 'Call 4711.' };
  rules.set({ ...settings, autoLockMinutes: 0 });
  const desk = await sitDown();
  expect(await desk.runsOn()).toEqual(['http://nordwind.localhost/*']);

  const { person, site } = await signedUp(desk, platform, Nordwind);
  const { uri } = await enrolByHand(site, person, Nordwind.issuer);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri, hosts: [] });
  await site.giveLogin(person);
  await expect.poll(() => desk.badge(site.page)).toBe('•••');
  await desk.pressKeys('Alt+Shift+L', site.page);
  await site.expectFilled();
  await site.goOn();

  await test.step('the page of settings names the value that does not apply', async () => {
    const page = await desk.ownPage('app.html#/policy');
    await expect(page.getByText('autoLockMinutes').first()).toBeVisible();
    await expect(page.getByText('Call 4711.').first()).toBeVisible();
    await shoot(page, 'firefox-does-not-apply');
    await page.close();
  });
  await own.page.close();

  await test.step('filling is turned off: it holds from the next start on, and the vault is there', async () => {
    rules.set({ ...settings, fillMode: 'off' });
    const next = await sitDown();
    const again = await FullPage.open(next);
    await again.unlock(person.passphrase);
    await expect(again.row('Nordwind')).toBeVisible();
    const there = new Nordwind(await next.tab(), address);
    await there.giveLogin(person);
    const popup = new Popup(await next.clickToolbarButton(there.page));
    await expect(popup.prompt).toContainText(say('refusal.policy', { host: there.host }));
    await expect(there.codeField).toHaveValue('');
  });
});
