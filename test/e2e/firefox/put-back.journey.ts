import { servePwa } from '../../../scripts/serve-pwa.mjs';
import { dropTheDatabase } from '../forget-the-vault.ts';
import { FullPage } from '../pages/full-page.ts';
import { Watchword } from '../pages/watchword.ts';
import { someone } from '../people.ts';
import { say } from '../words.ts';
import { expect, test } from './world.ts';

const uri = 'otpauth://totp/Chat360:marta@example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Chat360';
/** How the line begins that says it; the rest has a date in it. */
const calm = say('putBack.what', { when: '…' }).split('…')[0] ?? '';

test('Firefox, PWA: a deleted database is put back from its second copy', async ({ phone }) => {
  const { passphrase } = someone();
  const pwa = await servePwa({ folder: 'dist/pwa' });
  try {
    const watchword = new Watchword(await phone.open(pwa.address));
    await watchword.createVault(passphrase);
    await watchword.addByPaste(uri);
    await watchword.lock();
    await watchword.page.evaluate(dropTheDatabase);
    await watchword.page.reload();
    await watchword.unlock(passphrase);
    await expect(watchword.row('Chat360')).toBeVisible();
    await expect(watchword.page.getByText(calm)).toBeVisible();
  } finally {
    await pwa.stop();
  }
});

test('Firefox, extension: a deleted database is put back from its second copy', async ({ desk }) => {
  const { passphrase } = someone();
  const own = await FullPage.open(desk);
  await own.createVault(passphrase);
  await own.addByPaste(uri);
  await own.lock();
  await own.page.evaluate(dropTheDatabase);
  await own.page.reload();
  await own.unlock(passphrase);
  await expect(own.row('Chat360')).toBeVisible();
  await expect(own.page.getByText(calm)).toBeVisible();
});
