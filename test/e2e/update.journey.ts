import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePwa } from '../../scripts/serve-pwa.mjs';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import type { Phone } from './phone.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('a newer version waits until the person says so, then takes over whole', async ({ takePhone, shoot }) => {
  const { page, watchword, person, remove } = await newerOneWaits(await takePhone());
  await expect(page).toHaveTitle('Watchword');
  await shoot(page, 'update-waits');
  await page.getByRole('button', { name: say('update.apply') }).click();
  await expect(page).toHaveTitle('Watchword 2');
  await watchword.unlock(person.passphrase);
  await expect(page.getByText(say('update.waiting'))).toHaveCount(0);
  await remove();
});

test('a newer version takes over also where the older one is asked for files at that moment', async ({ takePhone }) => {
  const { page, watchword, person, remove } = await newerOneWaits(await takePhone());
  await page.evaluate(() => {
    const asking = setInterval(() => void fetch('/mark.svg').then((answer) => answer.text()), 20);
    setTimeout(() => clearInterval(asking), 1_000);
  });
  await page.getByRole('button', { name: say('update.apply') }).click();
  await expect(page).toHaveTitle('Watchword 2');
  await watchword.unlock(person.passphrase);
  await remove();
});

/** A vault in the PWA, open again since a newer version was published: the page says that it waits. */
async function newerOneWaits(phone: Phone) {
  const person = someone();
  const { server, publishNewerVersion, remove } = await published();
  const page = await phone.open(server.address);
  const watchword = new Watchword(page);
  await watchword.createVault(person.passphrase);
  await page.evaluate(() => navigator.serviceWorker.ready);
  publishNewerVersion();
  await page.reload();
  await watchword.unlock(person.passphrase);
  await expect(page.getByText(say('update.waiting'))).toBeVisible();
  return { page, watchword, person, remove };
}

/** The built PWA in a folder of its own, where a newer version can be put in its place. */
async function published() {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-update-'));
  const pwa = join(folder, 'pwa');
  cpSync('dist/pwa', pwa, { recursive: true });
  cpSync('dist/pwa-headers.json', join(folder, 'pwa-headers.json'));
  const server = await servePwa({ folder: pwa });
  return {
    server,
    publishNewerVersion: () => publishNewerVersion(pwa),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a later build would put there: other files under other names, and a service worker that knows them. */
function publishNewerVersion(pwa: string): void {
  const renamed = new Map(
    readdirSync(join(pwa, 'assets')).map((name) => [name, name.replace(/\.(?=[^.]+$)/, '2.')] as const),
  );
  const edit = (path: string, change: (text: string) => string) => {
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`update: nothing to change was found in ${path}`);
    writeFileSync(path, after);
  };
  const names = new RegExp([...renamed.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const rename = (text: string) => text.replace(names, (name) => renamed.get(name) ?? name);
  for (const [before, after] of renamed) {
    const path = join(pwa, 'assets', after);
    renameSync(join(pwa, 'assets', before), path);
    if (/\.(?:js|css)$/.test(after)) writeFileSync(path, rename(readFileSync(path, 'utf8')));
  }
  edit(join(pwa, 'index.html'), (html) =>
    rename(html).replace('<title>Watchword</title>', '<title>Watchword 2</title>'),
  );
  edit(join(pwa, 'service-worker.js'), (script) =>
    rename(script).replace(
      /("?url"?:[`"']index\.html[`"'],"?revision"?:[`"'])\w+|("?revision"?:[`"'])\w+([`"'],"?url"?:[`"']index\.html)/,
      '$1$22$3',
    ),
  );
}
