import { enrolByHand, signedUp } from '../enrolled.ts';
import { Inside } from '../inside.ts';
import { FullPage } from '../pages/full-page.ts';
import { Nordwind } from '../pages/nordwind.ts';
import { Popup } from '../pages/popup.ts';
import { say } from '../words.ts';
import { expect, expectPolicy, test } from './world.ts';

const platforms = [{ name: 'Nordwind', hosts: ['nordwind.localhost'], signInPaths: ['/gate/second-step'] }];

test('an order from the administrator: the extension comes by itself, and fills at the organisation’s own platform without anybody having allowed anything', async ({
  rules,
  shelf,
  platform,
  sitAtDesk,
  shoot,
}) => {
  const address = platform.url(Nordwind.host);
  const settings = {
    platforms: platforms.map((one) => ({ ...one, hosts: [new URL(address).host] })),
    recoveryKitRequired: false,
  };
  rules.set(settings);
  const desk = await sitAtDesk({ managed: true });
  const inside = new Inside(desk);
  expect(desk.extensionId).toBe(shelf.key.chromiumId);
  await expectPolicy(desk, settings);

  await test.step('it runs on exactly the host of the package', async () => {
    await expect.poll(() => inside.runsOn()).toEqual(['http://nordwind.localhost/*']);
  });

  const { person, site } = await signedUp(
    {
      tab: () => desk.tab(),
      ownPage: (path) => desk.ownPage(path),
      clickToolbarButton: (page) => desk.clickToolbarButton(page),
    },
    platform,
    Nordwind,
  );
  const { uri } = await enrolByHand(site, person, Nordwind.issuer);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri, hosts: [] });

  await test.step('one press fills, and nothing is asked: the administrator said where this account belongs', async () => {
    await site.giveLogin(person);
    await inside.promptAt(own.page, await inside.tabOf(site.page));
    await inside.command(site.page);
    await site.expectFilled();
    await shoot(site.page, 'filled');
    await site.goOn();
    await site.signOut();
  });

  await test.step('nowhere else does anything of ours run', async () => {
    const other = await desk.context.newPage();
    await other.goto(platform.url('sekoia.localhost'));
    expect(await inside.answers(await inside.tabOf(other))).toBe(false);
    await other.close();
  });

  await test.step('filling is turned off while the browser runs', async () => {
    rules.set({ ...settings, fillMode: 'off' });
    await expectPolicy(desk, { ...settings, fillMode: 'off' });
    await site.giveLogin(person);
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await popup.expectOpen();
    await expect(popup.prompt.getByRole('button', { name: say('fill.fill') })).toHaveCount(0);
    await shoot(popup.page, 'off-by-policy');
    await popup.page.close();
    await expect(site.codeField).toHaveValue('');
  });
});
