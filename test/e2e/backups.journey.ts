import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { forgetTheVault } from './forget-the-vault.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;
const uri = (issuer: string, secret: string) => formatOtpauth(issuer, 'marta@example.org', { ...otp, secret });

test('changes write themselves into a chosen folder, and the drill opens the file', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const { passphrase } = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.evaluate(chooseOwnFolder);
  await watchword.createVault(passphrase);
  await watchword.addByPaste(uri('Chat360', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'));
  await page.evaluate(() => location.assign('#/backups'));
  await press(say('folder.choose'));
  await expect(page.getByText(say('folder.saved'))).toBeVisible();
  await shoot(page, 'folder');
  await press(say('screen.back'));
  await watchword.addByPaste(uri('epilot', 'GEZDGNBVGY3TQOJQ'));
  await expect.poll(() => namesIn(page)).toHaveLength(2);

  const newest = (await namesIn(page)).at(-1) ?? '';
  const file = Buffer.from(await page.evaluate(readFromFolder, newest));
  await page.evaluate(() => location.assign('#/backups'));
  const chooser = page.waitForEvent('filechooser');
  await press(say('drill.choose'));
  await (await chooser).setFiles({ name: newest, mimeType: '', buffer: file });
  await page.getByLabel(say('backup.passphrase'), { exact: true }).fill(passphrase);
  await press(say('backup.open'));
  await expect(page.getByText(say('drill.opens', { count: 2 }))).toBeVisible();
  await expect(page.getByText(say('drill.behind', { count: 0 }))).toBeVisible();
  await shoot(page, 'drill');
  await press(say('drill.done'));
  await page.evaluate(() => location.assign('#/readiness'));
  await expect(page.getByText(say('ready.drilled'))).toBeVisible();
});

test('a vault that the browser let go is said to be gone, and its backup brings it back', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const { passphrase } = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  await watchword.createVault(passphrase);
  await watchword.addByPaste(uri('Chat360', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'));
  await page.goto(`${pwa}/#/backups`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('backups.save') }).click();
  const buffer = readFileSync(await (await download).path());
  await expect(page.getByText(say('backups.saved'))).toBeVisible();
  await watchword.lock();
  await page.evaluate(forgetTheVault);
  await page.reload();
  await expect(page.getByRole('heading', { name: say('vanished.title') })).toBeVisible();
  await shoot(page, 'vanished');
  await page.getByRole('button', { name: say('vanished.restore') }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('backup.choose') }).click();
  await (await chooser).setFiles({ name: 'mine.watchword', mimeType: '', buffer });
  await page.getByLabel(say('backup.passphrase'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: say('backup.open') }).click();
  await expect(watchword.row('Chat360')).toBeVisible();
});

/** Runs in the page: answers the browser's own folder question, which no driver can, with a folder of the page's own. Writing and reading are real. */
function chooseOwnFolder(): void {
  const picking = window as unknown as { showDirectoryPicker(): Promise<FileSystemDirectoryHandle> };
  picking.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
}

/** The backups in that folder, oldest first. */
async function namesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names.sort();
  });
}

/** Runs in the page. */
async function readFromFolder(name: string): Promise<number[]> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
  const file = await (await folder.getFileHandle(name)).getFile();
  return [...new Uint8Array(await file.arrayBuffer())];
}
