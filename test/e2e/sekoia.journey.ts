import { keeper } from './enrolled.ts';
import { Inside } from './inside.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Sekoia.io, enrolment: the token is typed into the phone by hand', async ({
  platform,
  pwa,
  takePhone,
  computer,
  shoot,
}) => {
  const person = someone();
  const site = new Sekoia(computer, platform.url(Sekoia.host));
  await site.signUp(person);
  await site.giveLogin(person);
  await site.beginEnrolment(person);
  const phone = await takePhone();
  const watchword = new Watchword(await phone.open(pwa));
  await watchword.createVault(person.passphrase);
  await watchword.add('add.hand');
  await watchword.page.getByLabel(say('field.issuer')).fill('Sekoia.io');
  await watchword.page.getByLabel(say('field.name')).fill(person.login);
  await watchword.page.getByLabel(say('hand.secret')).fill((await site.writtenSecret()).toLowerCase());
  await shoot(watchword.page, 'typed-by-hand');
  await watchword.saveFound(1);
  await site.codeField.fill(await watchword.code('Sekoia.io'));
  await site.confirm();
  expect(await site.finishEnrolment()).toHaveLength(10);
});

test('Sekoia.io, step-up and turning off: disabling asks for the password, where nothing is offered', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { own, person, site } = await keeper(desk, platform, Sekoia, { granted: true, stays: true });
  const inside = new Inside(desk);
  await site.openSecurity();
  await site.page.getByRole('link', { name: 'Disable' }).click();
  await expect(site.page.getByRole('heading', { name: 'Disable the authenticator app' })).toBeVisible();
  await inside.expectNoPrompt(own.page, await inside.tabOf(site.page));
  await shoot(site.page, 'password-to-disable');
  await site.page.locator('#password').fill(person.password);
  await site.page.getByRole('button', { name: 'Disable' }).click();
  await expect(site.page.getByRole('link', { name: 'Add' })).toBeVisible();
  await site.signOut();
  await site.giveLogin(person);
  await site.expectIn();
});

test('Sekoia.io, also: the preferred sign-in method is chosen on a page that is no prompt, and the sign-in goes on as before', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { own, person, site } = await keeper(desk, platform, Sekoia, { granted: true, stays: true });
  const inside = new Inside(desk);
  await site.openSecurity();
  await site.page.getByRole('link', { name: 'Change' }).click();
  await expect(site.page.getByRole('heading', { name: 'Preferred sign-in method' })).toBeVisible();
  await inside.expectNoPrompt(own.page, await inside.tabOf(site.page));
  await shoot(site.page, 'preferred-method');
  await site.page.getByLabel('Backup codes').check();
  await site.page.getByRole('button', { name: 'Save' }).click();
  await site.signOut();
  await site.giveLogin(person);
  await expect(site.page.getByText('Enter one of your backup codes, or')).toBeVisible();
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await expect(popup.prompt).toContainText(say('prompt.signIn'));
  await popup.fill(say('fill.firstTime', { host: site.host }));
  await site.expectFilled();
  await site.goOn();
});
