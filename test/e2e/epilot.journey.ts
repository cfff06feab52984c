import { keeper, signedUp } from './enrolled.ts';
import { Inside } from './inside.ts';
import { Epilot } from './pages/epilot.ts';
import { Outbox } from './pages/outbox.ts';
import { Platform } from './pages/platform.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { replaceOldAndFill } from './replaced.ts';
import { inThroughProvider } from './through-provider.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const phone = '+49 151 2345678';

test('epilot, enabling, enrolment and after it: Required shows the QR code at the next sign-in, two clicks add and confirm it, and mfa_enabled is true', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { person, site: epilot } = await signedUp(desk, platform, Epilot);
  await epilot.beginEnrolment(person);

  await test.step('the QR code on the login screen is added and its code filled', async () => {
    const popup = new Popup(await desk.clickToolbarButton(epilot.page));
    await popup.createVault(person.passphrase);
    await expect(popup.prompt).toContainText('epilot');
    await expect(popup.prompt).toContainText(person.login);
    await shoot(popup.page, 'popup-enrolment-on-the-login-screen');
    await popup.addAndFill();
    await epilot.expectFilled();
    await shoot(epilot.page, 'confirming-code-filled');
    await epilot.confirm();
    await epilot.expectIn();
  });

  await test.step('the user API says so, to a token that came after it', async () => {
    expect(await epilot.userApi()).toMatchObject({ email: person.login, mfa_enabled: true });
    await shoot(epilot.page, 'user-api');
  });
});

test('epilot, sign-in: TOTP or SMS is a choice and no prompt, TOTP is filled and a token follows, an SMS code is said to be one', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const given = { granted: true, person: { ...someone(), phone } };
  const { own, person, site: epilot } = await keeper(desk, platform, Epilot, given);
  const { host } = epilot;
  const tabId = await inside.tabOf(epilot.page);

  await test.step('the choice is no prompt', async () => {
    await epilot.giveLogin(person);
    await inside.expectNoPrompt(own.page, tabId);
    await epilot.page.bringToFront();
    await shoot(epilot.page, 'totp-or-sms');
  });

  await test.step('TOTP is filled, and a token follows', async () => {
    await epilot.chooseMethod('Authenticator app');
    const popup = new Popup(await desk.clickToolbarButton(epilot.page));
    await expect(popup.prompt).toContainText(say('prompt.signIn'));
    await popup.fill(say('fill.firstTime', { host }));
    await epilot.expectFilled();
    await shoot(epilot.page, 'totp-filled');
    await epilot.goOn();
    expect(await epilot.userApi()).toMatchObject({ mfa_enabled: true });
    await epilot.signOut();
  });

  await test.step('an SMS code is said to be one', async () => {
    await epilot.giveLogin(person);
    await epilot.chooseMethod('Text message');
    const popup = new Popup(await desk.clickToolbarButton(epilot.page));
    await expect(popup.prompt).toContainText(say('prompt.sentCode'));
    await expect(popup.prompt).toContainText(say('refusal.sent-code', { host }));
    await shoot(popup.page, 'popup-at-the-sms-code');
    await popup.page.close();
    await expect(epilot.codeField).toHaveValue('');
    const outbox = new Outbox(await desk.context.newPage(), platform.url('outbox.localhost'));
    await epilot.typeCode((await outbox.newest(phone, 'your code')).code, 'Continue');
    await epilot.expectIn();
  });
});

test('epilot, no prompt: SSO and a passkey are left alone and sign in without a code', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const sso = await inThroughProvider(desk, platform, Epilot, 'Sign in with SSO');
  const { person, site: epilot } = sso;
  const { page } = epilot;
  await shoot(page, 'in-by-sso');

  await test.step('a passkey', async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${epilot.address}/account/security`);
    await page.locator('#password').fill(person.password);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible();
    await epilot.signOut();
    await page.getByRole('link', { name: 'Sign in with a passkey' }).click();
    await sso.expectNoPrompt();
    await page.bringToFront();
    await shoot(page, 'sign-in-with-a-passkey');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await epilot.expectIn();
    expect(await epilot.userApi()).toMatchObject({ mfa_enabled: true });
  });
});

test('epilot, lost device: an administrator resets it, the recovery code leads into enrolment, the old account is replaced', async ({
  platform,
  sitAtDesk,
  computer,
  shoot,
}) => {
  const [administrator, person] = [someone(), someone()];
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  const address = platform.url('epilot.localhost');
  const { host } = new URL(address);
  await desk.allowHost(address);

  const organisation = new Epilot(computer, address);
  await organisation.signUp(administrator);
  await organisation.giveLogin(administrator);
  await organisation.requireMfa(administrator);
  await organisation.addUser('Jonas Weber', person);

  const epilot = new Epilot(await desk.tab(), address);
  await epilot.giveLogin(person);
  await epilot.expectSetUp();
  const first = new Popup(await desk.clickToolbarButton(epilot.page));
  await first.createVault(person.passphrase);
  await first.addAndFill();
  await epilot.expectFilled();
  await epilot.confirm();
  await epilot.expectIn();

  const recoveryCode = await organisation.resetMfa('Jonas Weber', administrator);
  await shoot(computer, 'recovery-code-for-the-administrator');
  const outbox = new Outbox(await desk.context.newPage(), platform.url('outbox.localhost'));
  await outbox.newest(person.login, 'An administrator reset your second factor');

  await epilot.page.bringToFront();
  await epilot.giveLogin(person);
  await test.step('nothing is filled where the recovery code goes', async () => {
    await expect(epilot.page.getByRole('heading', { name: 'Recovery code' })).toBeVisible();
    await inside.command(epilot.page);
    await expect(epilot.page.getByLabel('Recovery code')).toHaveValue('');
    await shoot(epilot.page, 'recovery-code-asked');
    await epilot.page.bringToFront();
    await epilot.page.getByLabel('Recovery code').fill(recoveryCode);
    await epilot.page.getByRole('button', { name: 'Continue' }).click();
    await epilot.expectSetUp();
  });
  await test.step('the new QR code is added and its code filled', async () => {
    const popup = new Popup(await desk.clickToolbarButton(epilot.page));
    await expect(popup.prompt).toContainText(say('enrol.binds', { host }));
    await shoot(popup.page, 'popup-enrolment-after-the-reset');
    await popup.addAndFill();
    await epilot.expectFilled();
    await epilot.confirm();
    await epilot.expectIn();
  });
  await test.step('the new account takes the place of the old one and signs in', async () => {
    await epilot.signOut();
    await epilot.giveLogin(person);
    await replaceOldAndFill(desk, epilot);
  });
});

test('epilot, customer portal: a code and a magic link come by e-mail after the password, are said to be that, and nothing is filled', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const inside = new Inside(desk);
  // The customer also works for the supplier: an account of the product on the same host, which the portal asks nothing of.
  const { own, person, site } = await keeper(desk, platform, Epilot, { granted: true });
  const { address, host, page } = site;
  const portal = new Platform(page, `${address}/portal`);
  const tabId = await inside.tabOf(portal.page);
  await portal.signUp(person);
  await portal.giveLogin(person);

  const { refusal } = await inside.promptAt(own.page, tabId);
  expect(refusal).toBe('sent-code');
  await portal.page.bringToFront();
  const popup = new Popup(await desk.clickToolbarButton(portal.page));
  await expect(popup.prompt).toContainText(say('refusal.sent-code', { host }));
  await shoot(popup.page, 'popup-at-the-portal');
  await popup.page.close();
  await expect(portal.codeField).toHaveValue('');

  const outbox = new Outbox(await desk.context.newPage(), platform.url('outbox.localhost'));
  const { code, link } = await outbox.newest(person.login, 'Stadtwerke');
  await test.step('the magic link', async () => {
    await portal.page.goto(link ?? '');
    await portal.page.getByRole('button', { name: 'Sign in' }).click();
    await portal.expectSignedIn('Contracts');
    await shoot(portal.page, 'in-by-magic-link');
  });
  await test.step('the code, which the link has spent', async () => {
    await portal.signOut();
    await portal.giveLogin(person);
    await portal.typeCode(code, 'Continue');
    await expect(portal.problem).toBeVisible();
    await portal.typeCode((await outbox.newest(person.login, 'Stadtwerke')).code, 'Continue');
    await portal.expectSignedIn('Contracts');
  });
});
