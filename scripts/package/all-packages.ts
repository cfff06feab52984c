import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVerifier } from '../package-verifier.mjs';
import { root } from '../setup.mjs';
import { archive, filesUnder } from './archive.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { extensionPackages } from './extension-packages.ts';
import type { PackageOptions } from './options.ts';
import { writePolicyFiles } from './policy-files.ts';
import { pwaPackage } from './pwa-package.ts';
import { signingKey } from './signing-key.ts';
import { sha256 } from './update-files.ts';

/** Where everything that one hands out lies. */
export const folder = join('dist', 'packages');

/** Makes every package of what was built, the same bytes each time for the same key. Gives what to say to whoever asked for them. */
export async function allPackages(options: PackageOptions): Promise<string[]> {
  const key = signingKey(options.keyFile);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const version = await extensionPackages({ built: join('dist', 'extension'), folder }, options, key);
  // Firefox's reviewers build it themselves from the sources.
  writeFileSync(join(folder, `watchword-${version}-sources.zip`), await archive(root, ownFiles()));
  pwaPackage(join('dist', 'pwa'), join(folder, 'pwa'));
  writePolicyFiles({ chromium: key.chromiumId, firefox: key.firefoxId }, join(folder, 'policy'));
  await packageVerifier(folder);
  writeFileSync(join(folder, 'watchword.cdx.json'), billOfMaterials());
  const files = filesUnder(folder);
  const sums = files.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return said(options, key);
}

/** What git knows of this folder: no build, no picture of a test run, nothing of one machine. */
function ownFiles(): string[] {
  const known = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return known.split('\0').filter(Boolean).sort();
}

function said(
  { hosts, url, urlGiven }: PackageOptions,
  { file, made, chromiumId, firefoxId }: ReturnType<typeof signingKey>,
): string[] {
  return [
    `${folder}: see SHA256SUMS there for the list, docs/admin/packages.md for what each file is.`,
    hosts.length > 0
      ? `Runs without being asked on ${hosts.join(', ')}.`
      : 'Asks for every host; --hosts makes some come with it.',
    `Chromium's id ${chromiumId}, Firefox's ${firefoxId}.`,
    made ? `Signed with a new key, ${file}: keep a copy, without it there are no updates.` : `Signed with ${file}.`,
    urlGiven
      ? `To be served at ${url}.`
      : `Made to be served at ${url}, where nothing is: name your own address with --url.`,
  ];
}
