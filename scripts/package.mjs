import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { messages } from './build.mjs';
import { packageVerifier } from './package-verifier.mjs';
import { setUp } from './setup.mjs';
import { step } from './step.mjs';

// `npm run package`: what one hands out. The extension's archives for the stores of Chrome and Firefox (with the sources that
// Firefox's reviewers ask for), and the verifier for other backends.

await setUp();
const folder = 'dist/extension';
const archives = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : []);
for (const old of archives()) rmSync(`${folder}/${old}`);
const [, ...compile] = messages;
for (const command of [compile, ['wxt', ['zip', '--browser', 'chrome']], ['wxt', ['zip', '--browser', 'firefox']]]) {
  const { ok, output } = await step(...command);
  if (ok) continue;
  console.error(`${output.trim()}\n\nPackaging failed; the lines above say why.`);
  process.exit(1);
}
for (const file of [...archives().map((name) => `${folder}/${name}`), await packageVerifier()])
  console.log(`${file}  ${(statSync(file).size / 1024).toFixed(0)} KB`);
