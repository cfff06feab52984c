import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeBase32 } from '../../core/bytes/base32.ts';
import { type AnyDesk, enrolled } from './enrolled.ts';
import { FullPage } from './pages/full-page.ts';
import { Popup } from './pages/popup.ts';
import { Recovery } from './pages/recovery.ts';
import { Sekoia } from './pages/sekoia.ts';
import { Watchword } from './pages/watchword.ts';
import { someone } from './people.ts';
import { Heaps, listen, onDisk } from './traces.ts';
import { say } from './words.ts';
import { expect, test } from './world.ts';

test('after a journey no secret is on the disk, in the console, on the network, nor in the memory of what was locked or only served', async ({
  platform,
  pwa,
  computer,
  sitAtDesk,
}) => {
  test.slow();
  const profile = mkdtempSync(join(tmpdir(), 'watchword-canary-'));
  const passphrase = 'nine plovers circle the breakwater';
  // Enrolled on another computer: the platform's own pages with the secret in them were never in this browser.
  const elsewhere = { tab: async () => computer } as AnyDesk;
  const {
    uri,
    otp,
    site: there,
    person,
    backupCodes,
  } = await enrolled(elsewhere, platform, Sekoia, {
    person: { ...someone(), passphrase },
  });
  const secret = otp.secret;
  const texts = [secret, passphrase, ...backupCodes];
  const desk = await sitAtDesk({ profile });
  const heard = listen(desk.context);
  const heaps = await Heaps.of(profile);
  const found = async (address: string) => {
    const strings = await heaps.alive(address);
    return { secrets: strings.filter((each) => texts.some((text) => each.includes(text))), strings };
  };

  await desk.allowHost(there.address);
  const own = await FullPage.withAccount(desk, { passphrase, uri, hosts: [] });
  const site = new Sekoia(await desk.tab(), there.address);
  await site.giveLogin(person);
  const popup = new Popup(await desk.clickToolbarButton(site.page));
  await popup.fill(say('fill.firstTime', { host: site.host }));
  await site.expectFilled();
  await site.goOn();

  // Unlocked all the while, and just at work: the worker keeps nothing of what it decrypted, once it is done. What became of the code it
  // learns and saves a second or so after the page went on, and until that is saved it has the vault.
  const worker = await desk.background();
  await worker.evaluate(() => Object.assign(globalThis, { control: ['control', 'kept', 'here'].join('-') }));
  expect((await found(worker.url())).strings).toContain('control-kept-here');
  await expect.poll(async () => (await found(worker.url())).secrets, { timeout: 10_000 }).toEqual([]);

  // While it shows codes a page has the vault: the search finds it then.
  expect((await found(own.page.url())).secrets).not.toEqual([]);
  await lockAndReload(own);
  expect((await found(own.page.url())).secrets).toEqual([]);

  const phone = new Watchword(await desk.context.newPage());
  await phone.page.goto(pwa);
  await phone.createVault(passphrase);
  await phone.addByPaste(uri);
  await phone.openAccount('Sekoia.io');
  await phone.keepCodes(backupCodes.join('\n'), backupCodes.length);
  await phone.page.goto(`${pwa}/#/ways`);
  const code = await new Recovery(phone.page).makeKit(passphrase);
  texts.push(code, code.replaceAll('-', ''));
  expect((await found(pwa)).secrets).not.toEqual([]);
  await lockAndReload(phone);
  expect((await found(pwa)).secrets).toEqual([]);

  await phone.page.evaluate(() => localStorage.setItem('control', ['control', 'on', 'disk'].join('-')));
  await heaps.close();
  // While no browser runs: one that does writes and removes files all the time.
  const again = await desk.restart((closed) => {
    expect(onDisk(closed, ['control-on-disk'])).not.toEqual([]);
    expect(onDisk(closed, [...texts, decodeBase32(secret)])).toEqual([]);
  });
  await again.stop();
  expect(heard.sent.length).toBeGreaterThan(5);
  for (const line of [...heard.said, ...heard.sent]) for (const text of texts) expect(line).not.toContain(text);
});

/** Locks, and waits until the page has begun anew. */
async function lockAndReload(own: Watchword): Promise<void> {
  const before = await own.page.evaluate(() => performance.timeOrigin);
  await own.lock();
  await expect.poll(() => timeOrigin(own.page)).not.toBe(before);
  await own.expectLocked();
}

const timeOrigin = (page: Page) => page.evaluate(() => performance.timeOrigin).catch(() => null);
