import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import writeCrx from 'crx3';
import { archive, filesUnder } from './archive.ts';
import { chromiumManifest, firefoxManifest, type Manifest } from './manifests.ts';
import type { PackageOptions } from './options.ts';
import type { SigningKey } from './signing-key.ts';
import { updatesJson, updateXml } from './update-files.ts';

/**
 * Makes the extension's packages in `folder` from what was built under `built` (`chrome` and `firefox`): a zip for each store, and the
 * organisation's own CRX and XPI with the files by which browsers find their next version. Gives the version they have.
 */
export async function extensionPackages(
  { built, folder }: { readonly built: string; readonly folder: string },
  { hosts, url, revision }: Pick<PackageOptions, 'hosts' | 'url' | 'revision'>,
  key: SigningKey,
): Promise<string> {
  const chromium = opened(join(built, 'chrome'));
  const firefox = opened(join(built, 'firefox'));
  const version = revision === null ? chromium.manifest.version : `${chromium.manifest.version}.${revision}`;
  const name = `watchword-${version}`;
  const put = (file: string, content: Buffer | string) => writeFileSync(join(folder, file), content);
  const mine = (id: string, updates: string) => ({ id, publicKey: key.publicKey, updates: url + updates });

  const whose = { hosts, version, own: null };
  put(`${name}-chrome.zip`, await chromium.zip(chromiumManifest(chromium.manifest, whose)));
  put(`${name}-firefox.zip`, await firefox.zip(firefoxManifest(firefox.manifest, whose)));

  const ownChromium = chromiumManifest(chromium.manifest, { ...whose, own: mine(key.chromiumId, 'update.xml') });
  // The library takes a shell's idea of where a relative path begins.
  const crx = resolve(folder, `${name}.crx`);
  await writeCrx(Readable.from([await chromium.zip(ownChromium)]), { crxPath: crx, keyPath: key.file });
  const release = { version, address: `${url}${name}.crx` };
  const oldest = String(ownChromium.minimum_chrome_version);
  put('update.xml', updateXml({ ...release, id: key.chromiumId, content: readFileSync(crx), oldest }));

  const ownFirefox = firefoxManifest(firefox.manifest, { ...whose, own: mine(key.firefoxId, 'updates.json') });
  const content = await firefox.zip(ownFirefox);
  put(`${name}.xpi`, content);
  const { gecko } = firefox.manifest.browser_specific_settings as { gecko: { strict_min_version: string } };
  const address = `${url}${name}.xpi`;
  put(
    'updates.json',
    updatesJson({ ...release, address, id: key.firefoxId, content, oldest: gecko.strict_min_version }),
  );
  return version;
}

/** One browser's built extension: its manifest, and a zip of it with another one. */
function opened(folder: string) {
  const files = filesUnder(folder);
  return {
    manifest: JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest,
    zip: (manifest: Manifest) => archive(folder, files, { 'manifest.json': `${JSON.stringify(manifest, null, 2)}\n` }),
  };
}
