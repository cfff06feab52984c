import { keeper, signedUp, signInFilled } from './enrolled.ts';
import { Inside } from './inside.ts';
import { Digibee } from './pages/digibee.ts';
import { Outbox } from './pages/outbox.ts';
import { Popup } from './pages/popup.ts';
import { someone } from './people.ts';
import { replaceOldAndFill } from './replaced.ts';
import { inThroughProvider } from './through-provider.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('Digibee, enabling, enrolment and after it: two clicks from the user menu to Activate, then its turn-off page, where nothing is filled', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { person, site: digibee } = await signedUp(desk, platform, Digibee);
  await digibee.beginEnrolmentByMenu();

  await test.step('enrol', async () => {
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await popup.createVault(person.passphrase);
    await expect(popup.prompt).toContainText('Digibee');
    await shoot(popup.page, 'popup-enrolment');
    await popup.addAndFill();
    await digibee.expectFilled();
    await digibee.confirm();
  });

  await test.step('nothing is filled where a code turns protection off', async () => {
    await digibee.expectTurnOffPage();
    const popup = new Popup(await desk.clickToolbarButton(digibee.page));
    await expect(popup.prompt).toContainText(say('prompt.turnOff'));
    const button = popup.page.getByRole('button', { name: say('fill.turnOff', { host: digibee.host }) });
    await expect(button).toBeVisible();
    await expect(button).not.toBeFocused();
    await popup.page.keyboard.press('Enter');
    await shoot(popup.page, 'popup-at-the-turn-off-page');
    await desk.dispatchCommand('fill-current-prompt', digibee.page);
    await expect(popup.prompt).toContainText(say('prompt.turnOff'));
    await expect(digibee.codeField).toHaveValue('');
    await popup.expectProved();
    await shoot(digibee.page, 'turn-off-page-left-alone');
  });
});

test('Digibee, sign-in: the code is filled after the password', async ({ platform, sitAtDesk, shoot }) => {
  const desk = await sitAtDesk();
  const who = await keeper(desk, platform, Digibee, { granted: true });
  await signInFilled(desk, who);
  await shoot(who.site.page, 'signed-in-filled');
});

test('Digibee, turning off: the code is filled by a click that names it, and Deactivate takes it', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { site: digibee } = await keeper(desk, platform, Digibee, { granted: true, stays: true });
  await digibee.page.bringToFront();
  await digibee.expectTurnOffPage();
  const popup = new Popup(await desk.clickToolbarButton(digibee.page));
  await popup.fill(say('fill.turnOff', { host: digibee.host }));
  await digibee.expectFilled();
  await shoot(digibee.page, 'turn-off-filled-by-choice');
  await digibee.page.getByRole('button', { name: 'Deactivate' }).click();
  await digibee.expectOff();
});

test('Digibee, no prompt: an identity provider is left alone and signs in without a code', async ({
  platform,
  sitAtDesk,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { site } = await inThroughProvider(desk, platform, Digibee, 'Sign in with your identity provider');
  await shoot(site.page, 'in-without-a-code');
});

test('Digibee, lost device: support resets it, the recovery code leads into enrolment, the old account is replaced', async ({
  platform,
  sitAtDesk,
  computer,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { own, person, site: digibee } = await keeper(desk, platform, Digibee, { granted: true });
  const outbox = new Outbox(await desk.context.newPage(), platform.url('outbox.localhost'));

  await digibee.page.bringToFront();
  await digibee.giveLogin(person);
  await digibee.askSupport('Call me: +55 11 5555 0100');
  const staff = { ...someone(), login: 'support@digibee.localhost' };
  const support = new Digibee(computer, digibee.address);
  await support.signUp(staff);
  await support.giveLogin(staff);
  const recoveryCode = await support.resetAtDesk((await outbox.newest(staff.login, person.login)).link ?? '', staff);
  await shoot(computer, 'support-desk');

  await digibee.page.bringToFront();
  await digibee.giveLogin(person);
  await new Inside(desk).command(digibee.page);
  await expect(digibee.page.getByLabel('Recovery code')).toHaveValue('');
  await digibee.page.bringToFront();
  await digibee.page.getByLabel('Recovery code').fill(recoveryCode);
  await shoot(digibee.page, 'recovery-code');
  await digibee.page.getByRole('button', { name: 'Continue' }).click();
  await expect(digibee.page.getByRole('button', { name: 'Activate' })).toBeVisible();
  const popup = new Popup(await desk.clickToolbarButton(digibee.page));
  await popup.addAndFill();
  await digibee.expectFilled();
  await digibee.confirm();
  await digibee.expectTurnOffPage();

  await digibee.signOut();
  await digibee.giveLogin(person);
  await replaceOldAndFill(desk, digibee);
  await own.page.bringToFront();
  await expect(own.page.locator('.row')).toHaveCount(1);
});
