import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { FullPage } from './pages/full-page.ts';
import { someone } from './people.ts';
import { expect, test } from './world.ts';

const uri = formatOtpauth('Chat360', 'marta@example.org', {
  ...otpDefaults,
  type: 'totp',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
});

test('windows of the extension lock together, and a browser that starts again finds the vault locked', async ({
  sitAtDesk,
}) => {
  const { passphrase } = someone();
  const desk = await sitAtDesk();
  const own = await FullPage.open(desk);
  await own.createVault(passphrase);
  await own.addByPaste(uri);
  const second = await FullPage.open(desk);
  await second.expectOpen();
  await own.lock();
  await second.expectLocked();
  await expect(second.page.locator('.row')).toHaveCount(0);
  await second.unlock(passphrase);
  await own.expectOpen();

  const again = await desk.restart();
  try {
    const after = await FullPage.open(again);
    await after.expectLocked();
    await after.unlock(passphrase);
    await expect(after.row('Chat360')).toBeVisible();
  } finally {
    await again.stop();
  }
});
