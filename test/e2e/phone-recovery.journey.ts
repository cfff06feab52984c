import { readFileSync } from 'node:fs';
import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { Recovery } from './pages/recovery.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;
const uri = formatOtpauth('Chat360', 'marta@example.org', otp);
const another = 'four herons wade upstream';

test('a kit made at the first run, tried once, replaces a forgotten passphrase', async ({ pwa, takePhone, shoot }) => {
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  const recovery = new Recovery(page);
  await watchword.makeVault(someone().passphrase);
  await shoot(page, 'start');
  await page.getByRole('button', { name: say('start.makeKit') }).click();
  const code = await recovery.code();
  await shoot(page, 'kit');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: say('kit.save') }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain(code.slice(0, 4));
  await recovery.typeBack(code.replace('-', ' ').toLowerCase());
  await expect(page.getByText(say('kit.works'))).toBeVisible();
  await page
    .getByRole('button', { name: say('start.later') })
    .or(page.getByRole('button', { name: say('start.done') }))
    .click();
  await watchword.addByPaste(uri);
  await watchword.lock();

  await page.getByRole('button', { name: say('unlock.forgotten') }).click();
  await expect(page.getByLabel(say('code.label'), { exact: true })).toBeVisible();
  await shoot(page, 'forgotten');
  await recovery.giveCode(code.replace(/.$/, (last) => (last === '2' ? '3' : '2')));
  await expect(page.getByText(say('code.checksum'))).toBeVisible();
  await recovery.giveCode(code);
  await recovery.choosePassphrase(another, 'change.change');
  await expect(watchword.row('Chat360')).toBeVisible();
  await watchword.lock();
  await watchword.unlock(another);
  await watchword.lock();
  await page.getByRole('button', { name: say('unlock.forgotten') }).click();
  await recovery.giveCode(code);
  await expect(page.getByText(say('forgotten.opened'))).toBeVisible();
});

test('a changed passphrase, a replaced code and a removed one leave what is said, and nothing else, to open the vault', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const { passphrase } = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  const recovery = new Recovery(page);
  await watchword.createVault(passphrase);
  await page.goto(`${pwa}/#/ways`);
  await shoot(page, 'ways');
  const first = await recovery.makeKit(passphrase);
  await recovery.choose('way.recovery');
  await page.getByLabel(say('way.name'), { exact: true }).fill('Drawer');
  await page.getByRole('button', { name: say('edit.save') }).click();
  await recovery.choose('Drawer');
  await shoot(page, 'way');
  await page.getByRole('button', { name: say('way.replace') }).click();
  await expect(page.getByText(say('renew.replaceWhy'))).toBeVisible();
  await shoot(page, 'replace');
  await recovery.freshUnlock(passphrase);
  await page.getByRole('button', { name: say('way.replace') }).click();
  const second = await recovery.code();
  expect(second).not.toBe(first);
  await recovery.typeBack(second);

  await recovery.choose('way.password');
  await page.getByRole('button', { name: say('settings.passphrase') }).click();
  await recovery.freshUnlock(passphrase);
  await recovery.choosePassphrase(another, 'fresh.continue');
  await shoot(page, 'keep');
  await page.getByLabel(say('keepWays.code')).fill(second);
  await page.getByRole('button', { name: say('change.change') }).click();
  await expect(page.getByText(say('change.done'))).toBeVisible();

  await watchword.lock();
  await watchword.tryPassphrase(passphrase);
  await expect(page.getByText(say('unlock.wrong'))).toBeVisible();
  await page.getByRole('button', { name: say('unlock.forgotten') }).click();
  await recovery.giveCode(first);
  await expect(page.getByText(say('code.wrong'))).toBeVisible();
  await recovery.giveCode(second);
  await expect(page.getByText(say('forgotten.opened'))).toBeVisible();
  await page.reload();
  await watchword.unlock(another);

  await recovery.choose('Drawer');
  await page.getByRole('button', { name: say('way.remove') }).click();
  await recovery.freshUnlock(another);
  await page.getByRole('button', { name: say('way.remove') }).click();
  await expect(page.getByText(say('renew.done'))).toBeVisible();
  await watchword.lock();
  await page.getByRole('button', { name: say('unlock.forgotten') }).click();
  await expect(page.getByText(say('forgotten.nothing'))).toBeVisible();
  await shoot(page, 'nothing-but-the-passphrase');
});

test('a lost phone: on a new one, the kit and the backup file bring everything back', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const { passphrase } = someone();
  const lost = await takePhone();
  const page = await lost.open(pwa);
  const watchword = new Watchword(page);
  const recovery = new Recovery(page);
  await watchword.createVault(passphrase);
  await watchword.addByPaste(uri);
  await page.goto(`${pwa}/#/ways`);
  const code = await recovery.makeKit(passphrase);
  await page.goto(`${pwa}/#/backups`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('backups.save') }).click();
  const file = await (await download).path();

  const bought = await takePhone();
  const fresh = await bought.open(pwa);
  const again = new Watchword(fresh);
  await fresh.getByRole('button', { name: say('first.openBackup') }).click();
  const chooser = fresh.waitForEvent('filechooser');
  await fresh.getByRole('button', { name: say('backup.choose') }).click();
  await (await chooser).setFiles({ name: 'mine.watchword', mimeType: '', buffer: readFileSync(file) });
  await fresh.getByRole('button', { name: say('backup.byCode') }).click();
  await shoot(fresh, 'file-and-code');
  await new Recovery(fresh).giveCode(code, 'backup.open');
  await new Recovery(fresh).choosePassphrase(another, 'change.change');
  await expect(again.row('Chat360')).toBeVisible();
  await again.lock();
  await again.unlock(another);
  await expect(again.row('Chat360')).toBeVisible();
});
