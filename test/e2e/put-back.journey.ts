import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { dropTheDatabase } from './forget-the-vault.ts';
import { FullPage } from './pages/full-page.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const uri = (issuer: string, secret: string) =>
  formatOtpauth(issuer, 'marta@example.org', { ...otpDefaults, type: 'totp', secret });
const first = uri('Chat360', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
/** How the line begins that says it; the rest has a date in it. */
const calm = say('putBack.what', { when: '…' }).split('…')[0] ?? '';

test('a phone whose browser deleted the database has its vault all the same, and says so until the next change', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const { passphrase } = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  await watchword.createVault(passphrase);
  await watchword.addByPaste(first);
  await watchword.lock();
  await page.evaluate(dropTheDatabase);
  await page.reload();
  await watchword.unlock(passphrase);
  await expect(watchword.row('Chat360')).toBeVisible();
  await expect(page.getByText(calm, { exact: false })).toBeVisible();
  await shoot(page, 'put-back');
  await page.reload();
  await watchword.unlock(passphrase);
  await watchword.addByPaste(uri('epilot', 'GEZDGNBVGY3TQOJQ'));
  await expect(watchword.row('epilot')).toBeVisible();
  await expect(page.getByText(calm, { exact: false })).toHaveCount(0);
});

test('the extension and its background lose nothing when its database is deleted, open or at the next start', async ({
  sitAtDesk,
}) => {
  const { passphrase } = someone();
  const desk = await sitAtDesk();
  const own = await FullPage.open(desk);
  await own.createVault(passphrase);
  await own.addByPaste(first);
  await (await desk.background()).evaluate(dropTheDatabase);
  await own.page.reload();
  await expect(own.row('Chat360')).toBeVisible();
  await expect(own.page.getByText(calm, { exact: false })).toBeVisible();
  await own.lock();
  await own.page.evaluate(dropTheDatabase);

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
