import { enrolByHand } from './enrolled.ts';
import { FullPage } from './pages/full-page.ts';
import { Outbox } from './pages/outbox.ts';
import { Popup } from './pages/popup.ts';
import { Sekoia } from './pages/sekoia.ts';
import { someone } from './people.ts';
import { replaceOldAndFill } from './replaced.ts';
import { expect, test } from './world.ts';

test('Sekoia.io, lost device: an administrator resets, the recovery code leads to enrolment, the old account is replaced', async ({
  platform,
  computer,
  sitAtDesk,
  shoot,
}) => {
  const address = platform.url(Sekoia.host);
  const [administrator, person] = [someone(), someone()];
  const console = new Sekoia(computer, address);
  await console.signUp(administrator);
  await console.giveLogin(administrator);
  await console.addUser(person, 'Ada Lovelace');
  const desk = await sitAtDesk();
  await desk.allowHost(address);
  const site = new Sekoia(await desk.tab(), address);
  await site.giveLogin(person);
  const { uri } = await enrolByHand(site, person, Sekoia.issuer);
  const own = await FullPage.withAccount(desk, { passphrase: person.passphrase, uri, hosts: [site.host] });
  await own.allow(`http://${Sekoia.host}/*`);

  const recoveryCode =
    await test.step('Reset user 2FA: the own password, a recovery code shown once, an e-mail', async () => {
      await console.beginReset('Ada Lovelace');
      await shoot(console.page, 'reset-asks-for-the-own-password');
      const code = await console.finishReset(administrator);
      await shoot(console.page, 'recovery-code-shown-once');
      const outbox = new Outbox(computer, platform.url('outbox.localhost'));
      const { text } = await outbox.newest(person.login, 'An administrator reset your second factor');
      expect(text).not.toContain(code);
      await shoot(computer, 'told-by-e-mail');
      return code;
    });

  await test.step('the recovery code goes into the verification code’s field and leads to enrolment', async () => {
    await site.page.bringToFront();
    await site.giveLogin(person);
    await site.typeCode(recoveryCode, 'Continue');
    await site.expectEnrolment();
    await site.page.goto(`${address}/user/api-keys`);
    await site.expectEnrolment();
  });

  await test.step('the new account is added and filled, and after the ten codes the session is whole', async () => {
    const popup = new Popup(await desk.clickToolbarButton(site.page));
    await expect(popup.prompt).toContainText(person.login);
    await shoot(popup.page, 'popup-enrolment-again');
    await popup.addAndFill();
    await site.expectFilled();
    await site.confirm();
    expect(await site.finishEnrolment()).toHaveLength(10);
    await site.page.goto(address);
    await site.expectIn();
  });

  await test.step('the new account, proved, takes the place of the old one and signs in', async () => {
    await site.signOut();
    await site.giveLogin(person);
    await replaceOldAndFill(desk, site, async (popup) => {
      await expect(own.page.locator('.row')).toHaveCount(2);
      await shoot(popup.page, 'the-new-codes-work');
    });
    await expect(own.page.locator('.row')).toHaveCount(1);
  });
});
