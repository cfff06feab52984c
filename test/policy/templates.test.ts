import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPolicy } from '../../core/policy/read.ts';
import { settingNames } from '../../core/policy/table.ts';
import { examplePolicy } from '../../core/policy/templates/examples.ts';
import { policyFiles } from '../../core/policy/templates/files.ts';
import { reference } from '../../core/policy/templates/reference.ts';
import { languages } from '../../core/ui/language.ts';
import { uuidOf } from '../../scripts/package/policy-files.ts';

const ids = { chromium: 'abcdefghijklmnopabcdefghijklmnop', firefox: 'watchword@example.com' };
const files = policyFiles(ids, uuidOf);
const json = (name: string) => JSON.parse(files[name]!);

test('the reference in docs/admin is fresh: npm run reference', () => {
  expect(readFileSync(new URL('../../docs/admin/reference.md', import.meta.url), 'utf8')).toBe(reference());
});

test('the example says something of every setting, and all of it applies', () => {
  const { policy, problems, unknown } = readPolicy(examplePolicy());
  expect({ problems, unknown }).toEqual({ problems: [], unknown: [] });
  expect(Object.keys(policy)).toEqual(settingNames);
});

test('each system’s file carries that example where the browser reads it', () => {
  const example = examplePolicy();
  expect(json('linux/watchword.json')['3rdparty'].extensions[ids.chromium]).toEqual(example);
  expect(json('firefox/policies.json').policies['3rdparty'].Extensions[ids.firefox]).toEqual(example);
  const manifest = json(`firefox/${ids.firefox}.json`);
  expect(manifest).toMatchObject({ name: ids.firefox, type: 'storage', data: example });
  expect(json('console/policy.json').fillMode).toEqual({ Value: 'ask' });
  expect(Object.keys(json('console/policy.json'))).toEqual(settingNames);
});

test('the schema for Chromium has one type a value, and nothing that Chromium does not know', () => {
  const types = (schema: Record<string, unknown>): unknown[] =>
    Object.entries(schema).flatMap(([key, value]) => {
      expect(['type', 'title', 'description', 'properties', 'items']).toContain(key);
      if (key === 'properties') return Object.values(value as object).flatMap((one) => types(one));
      return key === 'items' ? types(value as Record<string, unknown>) : key === 'type' ? [value] : [];
    });
  const schema = json('managed_schema.json');
  expect(Object.keys(schema.properties)).toEqual(settingNames);
  for (const type of types(schema)) expect(['object', 'array', 'string', 'integer', 'boolean']).toContain(type);
});

test('every string and presentation that the ADMX names is in each language, and no other', () => {
  const admx = files['windows/watchword.admx']!;
  const named = (what: string) =>
    new Set([...admx.matchAll(new RegExp(`\\$\\(${what}\\.([^)]+)\\)`, 'g'))].map(([, id]) => id));
  for (const language of ['en-US', 'de-DE', 'fr-FR']) {
    const adml = files[`windows/${language}/watchword.adml`]!;
    expect(new Set([...adml.matchAll(/<string id="([^"]+)"/g)].map(([, id]) => id))).toEqual(named('string'));
    expect(new Set([...adml.matchAll(/<presentation id="([^"]+)"/g)].map(([, id]) => id))).toEqual(
      named('presentation'),
    );
  }
});

test('the languages that can be set are the ones that are spoken', () => {
  for (const language of languages) expect(readPolicy({ language }).policy.language).toBe(language);
});

const xmllint = existsSync('/usr/bin/xmllint');
const schema = fileURLToPath(new URL('admx.xsd', import.meta.url));

test.skipIf(!xmllint).each(Object.keys(files).filter((name) => /\.(admx|adml)$/.test(name)))(
  '%s keeps to the schema of administrative templates (needs xmllint: apt-get install libxml2-utils)',
  (name) => {
    const checked = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], {
      input: files[name],
      encoding: 'utf8',
    });
    expect(checked.stderr.trim()).toBe('- validates');
    // A check that cannot fail is none.
    const broken = files[name]!.replace(/ (name|refId)="/, ' nom="');
    expect(spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: broken }).status).not.toBe(0);
  },
);

test.skipIf(!xmllint).each(['macos/watchword.plist', 'macos/watchword.mobileconfig'])(
  '%s is a sound property list (needs xmllint: apt-get install libxml2-utils)',
  (name) => {
    const checked = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: files[name], encoding: 'utf8' });
    expect({ status: checked.status, said: checked.stderr }).toEqual({ status: 0, said: '' });
    expect(files[name]).toContain('<key>fillMode</key>');
  },
);
