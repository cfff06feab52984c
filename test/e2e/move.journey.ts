import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;

test('accounts move from the phone to the browser as the encrypted backup file', async ({
  pwa,
  takePhone,
  sitAtDesk,
  shoot,
}, info) => {
  const person = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  // A share sheet cannot be driven: this phone has none, so the file is downloaded.
  await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: undefined }));
  await page.reload();
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await watchword.addByPaste(formatOtpauth('epilot', 'marta@example.org', otp));
  await page.goto(`${pwa}/#/backups`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('backups.save') }).click();
  const file = info.outputPath('backup.watchword');
  await (await download).saveAs(file);
  await expect(page.getByText(say('backups.saved'))).toBeVisible();
  await shoot(page, 'backup-saved');

  const desk = await sitAtDesk();
  const own = new Watchword(await desk.ownPage('app.html'));
  await own.page.getByRole('button', { name: say('first.openBackup') }).click();
  const chooser = own.page.waitForEvent('filechooser');
  await own.page.getByRole('button', { name: say('backup.choose') }).click();
  await (await chooser).setFiles(file);
  const passphrase = own.page.getByLabel(say('backup.passphrase'), { exact: true });
  await passphrase.fill('seven otters cross at dusk');
  await own.page.getByRole('button', { name: say('backup.open') }).click();
  await expect(own.page.getByText(say('backup.wrong'))).toBeVisible();
  await shoot(own.page, 'wrong-passphrase-of-the-file');
  await passphrase.fill(person.passphrase);
  await own.page.getByRole('button', { name: say('backup.open') }).click();
  await own.expectOpen();
  await expect(own.row('epilot')).toBeVisible();
  await shoot(own.page, 'in-the-browser');
});
