import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesUnder } from '../../scripts/package/archive.ts';
import { sha256 } from '../../scripts/package/update-files.ts';

const { one, other } = inject('packages');
const sums = (folder: string) => readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');

test('two builds from nothing, in different places, time zones and languages, give the same bytes', () => {
  expect(sums(other)).toEqual(sums(one));
});

test('the checksums name every file and are those of the files', () => {
  const files = filesUnder(one).filter((file) => file !== 'SHA256SUMS');
  expect(sums(one)).toEqual(files.map((file) => `${sha256(readFileSync(join(one, file)))}  ${file}`));
  const endings = files.filter((file) => !file.includes('/')).map((file) => file.replace(/^[\w-]+?-\d+\.\d+\.\d+/, ''));
  expect(endings.sort()).toEqual(
    [
      '-chrome.zip',
      '-firefox.zip',
      '-sources.zip',
      '.crx',
      '.tgz',
      '.xpi',
      'update.xml',
      'updates.json',
      'watchword.cdx.json',
    ].sort(),
  );
});

test('nothing says where or by whom it was made', () => {
  const text = ['update.xml', 'updates.json', 'watchword.cdx.json', 'pwa/nginx.conf', 'pwa/Containerfile']
    .map((file) => readFileSync(join(one, file), 'utf8'))
    .join();
  expect(text).not.toMatch(/\/(tmp|home|root|Users)\//);
});

test('what the pages for administrators name of a package is in it', () => {
  const pages = globSync('docs/admin/*.md').map((page) => readFileSync(page, 'utf8'));
  const named = pages
    .flatMap((text) => [
      ...text.matchAll(/`(?:dist\/packages\/)?((?:policy|pwa)\/[\w./-]*|watchword-\w*VERSION[\w.-]*)`/g),
    ])
    .map(([, name]) => name as string);
  const files = filesUnder(one).map((file) =>
    file.replace(/-\d+\.\d+\.\d+/, '-VERSION').replace(/[\w-]+@watchword\.example/, 'ID'),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter((name) => !files.some((file) => file === name || (name.endsWith('/') && file.startsWith(name)))),
  ).toEqual([]);
});
