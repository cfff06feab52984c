import { otpDefaults } from '../../core/otp/otp.ts';
import { formatOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

const otp = { ...otpDefaults, type: 'totp', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } as const;
const uri = formatOtpauth('Chat360', 'marta@example.org', otp);

test('the phone works offline after the first visit', async ({ pwa, takePhone, shoot }) => {
  const person = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await watchword.addByPaste(uri);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await phone.context.setOffline(true);
  await page.reload();
  await watchword.unlock(person.passphrase);
  const now = await page.evaluate(() => Date.now());
  expect([totp(otp, now).code, totp(otp, now + 5000).code]).toContain(await watchword.code('Chat360'));
  await shoot(page, 'offline');
  await watchword.addByPaste(formatOtpauth('epilot', 'marta@example.org', { ...otp, secret: 'GEZDGNBVGY3TQOJQ' }));
  await expect(watchword.row('epilot')).toBeVisible();
});

test('a wrong passphrase is said to be wrong, and the right one still opens', async ({ pwa, takePhone, shoot }) => {
  const person = someone();
  const phone = await takePhone();
  const watchword = new Watchword(await phone.open(pwa));
  await watchword.createVault(person.passphrase);
  await watchword.addByPaste(uri);
  await watchword.lock();
  await expect(watchword.page.getByText('Chat360')).toHaveCount(0);
  await watchword.tryPassphrase('seven otters cross at dusk');
  await expect(watchword.page.getByText(say('unlock.wrong'))).toBeVisible();
  await shoot(watchword.page, 'wrong');
  await watchword.unlock(person.passphrase);
  await expect(watchword.row('Chat360')).toBeVisible();
});

test('a damaged vault comes back from its second copy; damaged without one, it is reported and an older generation opened', async ({
  pwa,
  takePhone,
  shoot,
}) => {
  const person = someone();
  const phone = await takePhone();
  const page = await phone.open(pwa);
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await watchword.addByPaste(uri);
  await expect(watchword.row('Chat360')).toBeVisible();
  const withoutEpilot = await page.evaluate(flipOneByteOfEachAfter, Number.POSITIVE_INFINITY);
  await watchword.addByPaste(formatOtpauth('epilot', 'marta@example.org', { ...otp, secret: 'GEZDGNBVGY3TQOJQ' }));
  await expect(watchword.row('epilot')).toBeVisible();
  await page.evaluate(flipOneByteOfEachAfter, withoutEpilot);
  await page.reload();
  await watchword.unlock(person.passphrase);
  await shoot(page, 'put-back');
  await expect(page.getByText(/second copy/)).toBeVisible();
  await expect(watchword.row('epilot')).toBeVisible();

  await page.evaluate(flipOneByteOfEachAfter, withoutEpilot);
  await page.evaluate(emptyTheFilesBesideTheDatabase);
  await page.reload();
  await watchword.unlock(person.passphrase);
  await shoot(page, 'older-opened');
  await expect(page.getByText(/damaged/i).first()).toBeVisible();
  await expect(watchword.row('Chat360')).toBeVisible();
  await expect(watchword.row('epilot')).toHaveCount(0);
});

/**
 * Runs in the page: what a failing disk would do to all that was written after a revision; on a slow machine unlocking may save too.
 * Answers with the newest there is.
 */
async function flipOneByteOfEachAfter(revision: number): Promise<number> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await finished(indexedDB.open('watchword'));
  const files = database.transaction('files', 'readwrite').objectStore('files');
  const revisions = (await finished(files.getAllKeys())) as number[];
  for (const later of revisions.filter((one) => one > revision)) {
    const bytes = (await finished(files.get(later))) as Uint8Array;
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] as number) ^ 1;
    await finished(files.put(bytes, later));
  }
  database.close();
  return Math.max(...revisions);
}

/** Runs in the page: the second copy is in the origin's own files. */
async function emptyTheFilesBesideTheDatabase(): Promise<void> {
  const root = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
    keys(): AsyncIterableIterator<string>;
  };
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  if (names.length === 0) throw new Error('there is no second copy');
  for (const name of names) await root.removeEntry(name, { recursive: true });
}
