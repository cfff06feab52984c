import type { Desk } from './desk.ts';
import { Inside } from './inside.ts';
import { FullPage } from './pages/full-page.ts';
import { IdentityProvider } from './pages/identity-provider.ts';
import { Indigo } from './pages/indigo.ts';
import { Outbox } from './pages/outbox.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const phone = '+39 333 123 4567';
/** indigo.ai never asks for a code of this: an account that somebody bound to it by mistake. The extension runs there. */
const uri = 'otpauth://totp/Somewhere:marta?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Somewhere';

async function withAccountBoundTo(desk: Desk, address: string, passphrase: string): Promise<FullPage> {
  const { host, hostname } = new URL(address);
  await desk.allowHost(address);
  const own = await FullPage.withAccount(desk, { passphrase, uri, hosts: [host] });
  await own.allow(`http://${hostname}/*`);
  return own;
}

test('indigo.ai, enabling and sign-in: a toggle asks for a code by phone or e-mail, which is said to be that, and nothing is filled', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const person = { ...someone(), phone };
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const address = platform.url('indigo.localhost');
  const { host } = new URL(address);
  const own = await withAccountBoundTo(desk, address, person.passphrase);
  await own.setMode(host, 'automatic');
  const indigo = new Indigo(await desk.tab(), address);
  const tabId = await inside.tabOf(indigo.page);
  const outbox = new Outbox(await desk.context.newPage(), platform.url('outbox.localhost'));

  await test.step('enabling: the toggle in workspace settings', async () => {
    await indigo.signUp(person);
    await indigo.giveLogin(person);
    await indigo.expectIn();
    await indigo.turnCodesOn();
    await shoot(indigo.page, 'workspace-settings');
    await indigo.signOut();
  });

  await test.step('where the code goes is a choice, not a prompt', async () => {
    await indigo.page.bringToFront();
    await indigo.giveLogin(person);
    await inside.expectNoPrompt(own.page, tabId);
    await shoot(indigo.page, 'where-to-send-the-code');
  });

  for (const [by, to] of [
    ['By e-mail', person.login],
    ['By phone', phone],
  ] as const)
    await test.step(`the code sent ${by.toLowerCase()} is said to be that`, async () => {
      await indigo.haveCodeSent(by);
      const { prompt, refusal } = await inside.promptAt(own.page, tabId);
      expect({ prompt, refusal }).toEqual({ prompt: 'sent-code', refusal: 'sent-code' });
      await indigo.page.bringToFront();
      const popup = new Popup(await desk.clickToolbarButton(indigo.page));
      await expect(popup.prompt).toContainText(say('prompt.sentCode'));
      await expect(popup.prompt).toContainText(say('refusal.sent-code', { host }));
      await expect(popup.prompt.getByRole('button', { name: say('fill.fill') })).toHaveCount(0);
      await shoot(popup.page, `sent-${by.slice(3)}`);
      await popup.page.close();
      await inside.command(indigo.page);
      await expect.poll(() => inside.popups()).toBe(1);
      await expect(indigo.codeField).toHaveValue('');
      await (await desk.popup()).close();
      if (by === 'By e-mail') await indigo.page.goto(`${address}/login/where`);
      else await indigo.typeCode((await outbox.newest(to, 'your code')).code, 'Continue');
    });
  await indigo.expectIn();
});

test('indigo.ai, no prompt: Google and SAML SSO are left alone and sign in without a code', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const person = someone();
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const address = platform.url('indigo.localhost');
  const own = await withAccountBoundTo(desk, address, person.passphrase);
  const indigo = new Indigo(await desk.tab(), address);
  const tabId = await inside.tabOf(indigo.page);
  const provider = new IdentityProvider(indigo.page, platform.url('sso.localhost'));
  await provider.signUp(person);
  await indigo.signUp(person);
  await indigo.giveLogin(person);
  await indigo.turnCodesOn();

  for (const name of ['Google', 'SAML SSO']) {
    await test.step(name, async () => {
      await indigo.signOut();
      await inside.expectNoPrompt(own.page, tabId);
      await indigo.page.bringToFront();
      await shoot(indigo.page, `sign-in-page-${name}`);
      await indigo.page.getByRole('link', { name: `Sign in with ${name}` }).click();
      if (name === 'Google') await provider.signInAndConsent(person);
      else await indigo.page.getByRole('button', { name: 'Continue' }).click();
      await indigo.expectIn();
    });
  }
  await shoot(indigo.page, 'in-without-a-code');
});

test('indigo.ai, devices: those used to sign in are listed, and a suspicious one is blocked', async ({
  platform,
  computer,
  shoot,
}) => {
  const person = someone();
  const address = platform.url('indigo.localhost');
  const indigo = new Indigo(computer, address);
  await indigo.signUp(person);
  await indigo.giveLogin(person);
  const elsewhere = await computer
    .context()
    .browser()!
    .newContext({ userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0' });
  const thief = new Indigo(await elsewhere.newPage(), address);
  await thief.giveLogin(person);
  await thief.expectIn();

  await computer.goto(`${address}/account/devices`);
  const device = computer.getByRole('listitem').filter({ hasText: 'Firefox on Windows' });
  await shoot(computer, 'devices');
  await device.getByRole('button', { name: 'Block' }).click();
  await computer.locator('#password').fill(person.password);
  await computer.getByRole('button', { name: 'Continue' }).click();
  await expect(device).toContainText('Blocked');
  await shoot(computer, 'device-blocked');

  await thief.page.reload();
  await expect(thief.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await thief.giveLogin(person);
  await expect(thief.page.getByRole('heading', { name: 'This device is blocked' })).toBeVisible();
  await shoot(thief.page, 'blocked-device-refused');
});
