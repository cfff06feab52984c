import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { plugAuthenticatorInto } from './authenticator.ts';
import { FullPage } from './pages/full-page.ts';
import { Recovery } from './pages/recovery.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;
const uri = formatOtpauth('Chat360', 'marta@example.org', otp);
const another = 'four herons wade upstream';

test('on the phone a passkey made at the first run unlocks, replaces a forgotten passphrase and stays', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const phone = await takePhone();
  const page = await phone.open(pwa);
  await plugAuthenticatorInto(page);
  const watchword = new Watchword(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await watchword.makeVault(someone().passphrase);
  await press(say('ways.addPasskey'));
  await page.getByLabel(say('way.name'), { exact: true }).fill('My phone');
  await shoot(page, 'passkey');
  await press(say('passkey.make'));
  await expect(page.getByText(say('passkey.added'))).toBeVisible();
  await press(say('start.later'));
  await watchword.addByPaste(uri);
  await watchword.lock();

  await shoot(page, 'locked');
  await press(say('unlock.passkey'));
  await expect(watchword.row('Chat360')).toBeVisible();

  await watchword.lock();
  await press(say('unlock.forgotten'));
  await press(say('unlock.passkey'));
  await new Recovery(page).choosePassphrase(another, 'change.change');
  await expect(watchword.row('Chat360')).toBeVisible();
  await watchword.lock();
  await press(say('unlock.passkey'));
  await expect(watchword.row('Chat360')).toBeVisible();
  await watchword.lock();
  await watchword.unlock(another);
});

test('the extension has a passkey of its own; removed, it opens nothing, and the kit beside it is made anew', async ({
  sitAtDesk,
  shoot,
}) => {
  const { passphrase } = someone();
  const desk = await sitAtDesk();
  const own = await FullPage.open(desk);
  const { page } = own;
  const recovery = new Recovery(page);
  await plugAuthenticatorInto(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await own.createVault(passphrase);
  await own.addByPaste(uri);
  await page.goto(`${page.url().split('#')[0]}#/ways`);
  const old = await recovery.makeKit(passphrase);
  await page.getByRole('button', { name: say('ways.addPasskeyWhat') }).click();
  await recovery.freshUnlock(passphrase);
  await page.getByLabel(say('way.name'), { exact: true }).fill('This computer');
  await press(say('passkey.make'));
  await expect(page.getByText(say('passkey.added'))).toBeVisible();
  await shoot(page, 'ways');
  await own.lock();
  await press(say('unlock.passkey'));
  await own.expectOpen();

  await page.goto(`${page.url().split('#')[0]}#/ways`);
  await recovery.choose('This computer');
  await press(say('way.remove'));
  await recovery.freshUnlock(passphrase);
  await shoot(page, 'what-stays');
  await press(say('way.remove'));
  const code = await recovery.code();
  expect(code).not.toBe(old);
  await press(say('kit.later'));
  await own.lock();
  await press(say('unlock.forgotten'));
  await expect(page.getByLabel(say('code.label'), { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: say('unlock.passkey') })).toHaveCount(0);
  await recovery.giveCode(code);
  await expect(page.getByText(say('forgotten.opened'))).toBeVisible();
});
