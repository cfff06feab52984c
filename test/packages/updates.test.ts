import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { signingKey } from '../../scripts/package/signing-key.ts';
import { sha256 } from '../../scripts/package/update-files.ts';

const { one, keyFile } = inject('packages');
const key = signingKey(keyFile);
const read = (file: string) => readFileSync(join(one, file), 'utf8');
const named = (ending: string) => readdirSync(one).find((file) => file.endsWith(ending)) ?? '';

test("Chromium's update file names the package, its hash, and the id of the key", () => {
  const attribute = (name: string) =>
    new RegExp(`<(?:app|updatecheck)[^>]* ${name}="([^"]*)"`).exec(read('update.xml'))?.[1];
  expect(attribute('appid')).toBe(key.chromiumId);
  expect(attribute('codebase')).toBe(`https://downloads.watchword.example/${named('.crx')}`);
  expect(attribute('hash_sha256')).toBe(sha256(readFileSync(join(one, named('.crx')))));
  expect(named('.crx')).toBe(`watchword-${attribute('version')}.crx`);
});

test("Firefox's update file names the package, its hash, and the id that goes with the key", () => {
  const [update] = JSON.parse(read('updates.json')).addons[key.firefoxId].updates;
  expect(update.update_link).toBe(`https://downloads.watchword.example/${named('.xpi')}`);
  expect(update.update_hash).toBe(`sha256:${sha256(readFileSync(join(one, named('.xpi'))))}`);
  expect(named('.xpi')).toBe(`watchword-${update.version}.xpi`);
});
