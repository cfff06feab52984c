import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('a database that the browser cannot open is no blank page: the second copy is a backup, and everything is there once it opens', async ({
  sitAtDesk,
  shoot,
}) => {
  const { passphrase } = someone();
  const desk = await sitAtDesk();
  const own = await FullPage.open(desk);
  await own.createVault(passphrase);
  await own.addByPaste(first);

  const broken = await desk.restart((profile) => standInTheWay(folderOf(profile)));
  const page = (await FullPage.open(broken)).page;
  await expect(page.getByRole('heading', { name: say('unreadable.storageTitle') })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('unreadable.saveCopy') }).click();
  const buffer = readFileSync(await (await download).path());
  await expect(page.getByText(say('unreadable.copySaved'))).toBeVisible();
  await shoot(page, 'storage-does-not-open');

  const mended = await broken.restart((profile) => getOutOfTheWay(folderOf(profile)));
  try {
    const after = await FullPage.open(mended);
    await after.unlock(passphrase);
    await expect(after.row('Chat360')).toBeVisible();
  } finally {
    await mended.stop();
  }

  const another = await FullPage.open(await sitAtDesk());
  const chooser = another.page.waitForEvent('filechooser');
  await another.page.getByRole('button', { name: say('first.openBackup') }).click();
  await another.page.getByRole('button', { name: say('backup.choose') }).click();
  await (await chooser).setFiles({ name: 'mine.watchword', mimeType: '', buffer });
  await another.page.getByLabel(say('backup.passphrase'), { exact: true }).fill(passphrase);
  await another.page.getByRole('button', { name: say('backup.open') }).click();
  await expect(another.row('Chat360')).toBeVisible();
});

/** Where Chromium keeps the extension's database. */
function folderOf(profile: string): string {
  const all = join(profile, 'Default', 'IndexedDB');
  const ours = readdirSync(all).filter((name) => /^chrome-extension_.*\.indexeddb\.leveldb$/.test(name));
  if (ours.length !== 1) throw new Error(`there is one database in ${all}, not ${ours.length}`);
  return join(all, ours[0] as string);
}

/** A file where a folder has to be: no start of the browser can open that, and none takes it for damage to be deleted. */
function standInTheWay(folder: string): void {
  renameSync(folder, `${folder}.aside`);
  writeFileSync(folder, '');
}

function getOutOfTheWay(folder: string): void {
  rmSync(folder);
  renameSync(`${folder}.aside`, folder);
}
