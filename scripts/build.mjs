import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';
import { sideBySide, step } from './step.mjs';

/** What is built, in the order it must be: the messages first, everything shows them. */
export const messages = ['messages', 'lingui', ['compile', '--strict']];
export const homes = [
  ['PWA', 'vite', ['build', '--config', 'pwa/vite.config.ts', '--logLevel', 'warn']],
  ['extension for Chromium', 'wxt', ['build', '--browser', 'chrome']],
  ['extension for Firefox', 'wxt', ['build', '--browser', 'firefox']],
];

/** Builds all into dist/, says what fails with the builder's own words, and ends the process then. */
export async function build() {
  const built = [await one(messages)];
  if (built[0].ok)
    built.push(
      ...(await sideBySide(
        homes.map((home) => () => one(home)),
        2,
      )),
    );
  for (const { name, ok, output } of built)
    if (!ok) {
      console.error(`${output.trim()}\n\nBuilding the ${name} failed; the lines above say why.`);
      process.exit(1);
    }
}

async function one([name, command, args]) {
  // Whatever the shell says: React's other builds write the paths of this machine into what is built.
  return { name, ...(await step(command, args, { env: { NODE_ENV: 'production' } })) };
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await setUp();
  await build();
  console.log('Built into dist/: pwa, extension/chrome, extension/firefox.');
}
