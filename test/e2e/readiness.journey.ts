import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { Recovery } from './pages/recovery.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;
const codes = ['k3v9qw2m', 'p7rdx4tn', 'z2hcm8sf', 'b6nyt3gk', 'w9fjc5vd'];

test('readiness says what a lost phone would cost, and each button mends its line', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const { passphrase } = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const back = () => press(say('screen.back'));
  await watchword.createVault(passphrase);
  await watchword.addByPaste(formatOtpauth('Chat360', 'marta@example.org', otp));

  await press(say('ready.line', { count: 2 }));
  await expect(page.getByText(say('ready.lose', { lost: 1, all: 1 }))).toBeVisible();
  await expect(page.getByText(say('ready.needPassphrase'))).toHaveCount(0);
  await shoot(page, 'at-the-start');

  await press(say('banner.backUp'));
  const download = page.waitForEvent('download');
  await press(say('backups.save'));
  await download;
  await expect(page.getByText(say('backups.saved'))).toBeVisible();
  await back();
  await expect(page.getByText(say('ready.needPassphrase'))).toBeVisible();
  await expect(page.getByText(say('ready.lose', { lost: 1, all: 1 }))).toHaveCount(0);

  await press(say('start.makeKit'));
  await page.getByRole('button', { name: say('ways.addKitWhat') }).click();
  const recovery = new Recovery(page);
  await recovery.freshUnlock(passphrase);
  await recovery.typeBack(await recovery.code());
  await back();
  await expect(page.getByText(say('ready.triedKit'))).toBeVisible();

  // The file from before does not know the kit.
  await expect(page.getByText(say('ready.keysSince'))).toBeVisible();
  await press(say('banner.backUp'));
  const again = page.waitForEvent('download');
  await press(say('backups.save'));
  await again;
  await expect(page.getByText(say('backups.saved'))).toBeVisible();
  await back();
  await expect(page.getByText(say('ready.needKit'))).toBeVisible();

  await press(`${say('ready.add')}: Chat360`);
  await watchword.keepCodes(codes.join('\n'), codes.length);
  await back();
  await expect(page.getByRole('heading', { name: say('ready.noCodes') })).toHaveCount(0);
  await shoot(page, 'all-but-the-drill');
});
