import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from './build.mjs';
import { servePwa } from './serve-pwa.mjs';
import { root, setUp } from './setup.mjs';

// `npm run demo`: plays the main job by itself in headless Chromium, prints each step with its result, and leaves
// pictures in a folder it names. `npm run demo -- docs/pictures` writes the README's own.

await setUp();
const folder = resolve(root, process.argv[2] ?? join('.cache', 'demo'));
console.log('Building …');
await build();

const [
  { expect },
  { startPlatform },
  { Phone },
  { Desk },
  { photograph },
  { Sekoia },
  { Watchword },
  { Popup },
  { say },
] = await Promise.all([
  import('@playwright/test'),
  import('../test/platform/start.ts'),
  import('../test/e2e/phone.ts'),
  import('../test/e2e/desk.ts'),
  import('../test/e2e/film.ts'),
  import('../test/e2e/pages/sekoia.ts'),
  import('../test/e2e/pages/watchword.ts'),
  import('../test/e2e/pages/popup.ts'),
  import('../test/e2e/words.ts'),
]);

mkdirSync(folder, { recursive: true });
const running = [];
const start = async (starting) => {
  const started = await starting;
  running.unshift(started);
  return started;
};
process.on('SIGINT', () => void stopAll().then(() => process.exit(130)));

const words = { password: 'winter-kettle-52', passphrase: 'seven otters cross at dawn' };
let step = 0;
try {
  const pwa = await start(servePwa({ folder: join(root, 'dist', 'pwa') }));
  const platform = await start(startPlatform({ port: 0, dataFile: ':memory:' }));
  const address = platform.url('sekoia.localhost');
  const desk = await start(Desk.start());
  await desk.allowHost(address);
  const phoneOwner = { login: 'marta@example.org', ...words };
  const sekoia = new Sekoia(await desk.tab(), address);

  console.log('\nWith the phone');
  await play('somebody signs up at Sekoia.io and opens "Add an authenticator app"', async () => {
    await sekoia.signUp(phoneOwner);
    await sekoia.giveLogin(phoneOwner);
    await sekoia.beginEnrolment(phoneOwner);
    await keep(sekoia.page, 'sekoia-qr-code');
  });
  const phone = await start(Phone.start({ sees: await photograph(sekoia.qr) }));
  const watchword = new Watchword(await phone.open(pwa.address));
  await play('the phone makes a vault and reads the QR code with its camera', async () => {
    await watchword.createVault(phoneOwner.passphrase);
    await watchword.add('add.scan');
    await watchword.saveFound(1);
    await keep(watchword.page, 'phone-code');
  });
  let code = '';
  await play('the code it shows confirms the enrolment', async () => {
    code = await watchword.code('Sekoia.io');
    await sekoia.typeCode(code, 'Confirm');
    const codes = await sekoia.shownBackupCodes();
    await sekoia.haveSavedCodes();
    await sekoia.signOut();
    return `${code}, and ten backup codes such as ${codes[0]}`;
  });
  await play('with password and the next code, typed, Sekoia.io lets them in', async () => {
    await sekoia.giveLogin(phoneOwner);
    await expect.poll(() => watchword.code('Sekoia.io'), { timeout: 45_000 }).not.toBe(code);
    const next = await watchword.code('Sekoia.io');
    await sekoia.typeCode(next, 'Continue');
    await sekoia.expectIn();
    await sekoia.signOut();
    return next;
  });

  console.log('\nWith the extension');
  const deskOwner = { login: 'jonas@example.org', ...words };
  await play('somebody else makes a vault in the popup', async () => {
    await sekoia.signUp(deskOwner);
    await sekoia.giveLogin(deskOwner);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await popup.createVault(deskOwner.passphrase);
    await popup.page.close();
  });
  await play('first click, "Add and fill": the account is saved and its code is in the field', async () => {
    await sekoia.beginEnrolment(deskOwner);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await keep(popup.page, 'popup-enrolment', say('enrol.addAndFill'));
    await popup.addAndFill();
    const filled = await codeIn(sekoia.codeField);
    await sekoia.page.getByRole('button', { name: 'Confirm' }).click();
    return filled;
  });
  await play('second click, "Keep the ten codes"', async () => {
    await sekoia.shownBackupCodes();
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await keep(popup.page, 'popup-backup-codes', say('keepPrompt.keep', { count: 10 }));
    await popup.keepTheTen();
    await popup.page.getByText(say('keep.kept', { count: 10 })).waitFor();
    await popup.expectProved();
    await sekoia.haveSavedCodes();
    await sekoia.signOut();
  });
  await play('at the next sign-in the code is filled, and Sekoia.io lets them in', async () => {
    await sekoia.giveLogin(deskOwner);
    const popup = new Popup(await desk.clickToolbarButton(sekoia.page));
    await keep(popup.page, 'popup-sign-in', say('fill.fill'));
    await popup.fill();
    const filled = await codeIn(sekoia.codeField);
    await keep(sekoia.page, 'sekoia-code-filled');
    await sekoia.page.getByRole('button', { name: 'Continue' }).click();
    await sekoia.expectIn();
    return filled;
  });
  console.log(`\nIt works. Pictures: ${relative(root, folder)}/`);
} catch (error) {
  console.log(`✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await stopAll();
}

/** Runs one step and prints it with its result. */
async function play(what, run) {
  const result = await run();
  step += 1;
  console.log(`${String(step).padStart(2)} ✓ ${what}${result ? `: ${result}` : ''}`);
}

/** A picture of a screen, once it shows `text`. */
async function keep(page, name, text) {
  if (text) await page.getByText(text, { exact: true }).first().waitFor();
  await page.screenshot({ path: join(folder, `${name}.png`), scale: 'css', animations: 'disabled' });
}

async function codeIn(field) {
  await expect(field, 'the field is filled').toHaveValue(/^\d{6}$/, { timeout: 45_000 });
  return field.inputValue();
}

async function stopAll() {
  for (const one of running.splice(0)) await one.stop().catch(() => {});
}
