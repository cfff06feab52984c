import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browsers.mjs';
import { build } from './build.mjs';
import { onFreePort } from './free-port.mjs';
import { servePwa } from './serve-pwa.mjs';
import { root, setUp } from './setup.mjs';

// `npm start`: sets up, builds, serves the PWA and the reference platform, opens a Chromium with the extension where
// there is a display, says where everything is, and stops all of it at Ctrl-C.

await setUp();
console.log('Building …');
await build();

const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const { startPlatform } = await import('../test/platform/start.ts');
const pwa = await onFreePort(4300, (port) => servePwa({ folder: join(root, 'dist', 'pwa'), port }));
const platform = await onFreePort(4400, (port) =>
  startPlatform({ port, dataFile: join(cache, 'platform.sqlite'), demo: true }),
);
const front = `${platform.url('localhost')}/`;
const browser = await openBrowser([front, pwa.address]);

console.log(`
Watchword for the phone   ${pwa.address}
Platforms to sign in to   ${front}   the five platforms, who to sign in as, and what they send
Extension                 ${browser ? 'in the window that opened' : 'dist/extension/chrome: load it at chrome://extensions (developer mode, Load unpacked)'}
Next                      sign in at Sekoia.io as it says there, open its Security page, add an authenticator app
Ctrl-C stops everything.`);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  browser?.kill();
  await Promise.allSettled([pwa.stop(), platform.stop()]);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

/** Opens a Chromium with the extension and a profile of its own that stays; null where no window can be shown. */
async function openBrowser(addresses) {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const program = await findChromium();
  if (!display || !program || process.env.CI) return null;
  const extension = join(root, 'dist', 'extension', 'chrome');
  const child = spawn(
    program,
    [
      `--user-data-dir=${join(cache, 'browser')}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      // Chrome itself, unlike Chromium, otherwise ignores the two above.
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...addresses,
    ],
    { stdio: 'ignore' },
  );
  child.on('error', () => console.log(`${program} could not be started; load the extension by hand.`));
  return child;
}
