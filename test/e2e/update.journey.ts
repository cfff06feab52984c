import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('a newer version waits until the person says so, then takes over whole', async ({ takePhone, shoot }) => {
  const person = someone();
  const folder = mkdtempSync(join(tmpdir(), 'watchword-update-'));
  cpSync('dist/pwa', join(folder, 'pwa'), { recursive: true });
  cpSync('dist/pwa-headers.json', join(folder, 'pwa-headers.json'));
  const server = await servePwa({ folder: join(folder, 'pwa') });
  const phone = await takePhone();
  const page = await phone.open(server.address);
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await page.evaluate(() => navigator.serviceWorker.ready);

  publishNewerVersion(join(folder, 'pwa'));
  await page.reload();
  await watchword.unlock(person.passphrase);
  await expect(page.getByText(say('update.waiting'))).toBeVisible();
  await expect(page).toHaveTitle('Watchword');
  await shoot(page, 'update-waits');
  await page.getByRole('button', { name: say('update.apply') }).click();
  await expect(page).toHaveTitle('Watchword 2');
  await watchword.unlock(person.passphrase);
  await expect(page.getByText(say('update.waiting'))).toHaveCount(0);
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** What a later build would put there: a page that differs, and a service worker that knows its new revision. */
function publishNewerVersion(folder: string): void {
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`update: nothing to change was found in ${file}`);
    writeFileSync(path, after);
  };
  edit('index.html', (html) => html.replace('<title>Watchword</title>', '<title>Watchword 2</title>'));
  edit('service-worker.js', (script) =>
    script.replace(
      /("?url"?:[`"']index\.html[`"'],"?revision"?:[`"'])\w+|("?revision"?:[`"'])\w+([`"'],"?url"?:[`"']index\.html)/,
      '$1$22$3',
    ),
  );
}
