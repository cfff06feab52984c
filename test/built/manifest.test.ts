import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { managedSchema } from '../../core/policy/templates/managed-schema.ts';

// What the built extensions ask for is a promise to the people who install them.

const read = (browser: string) => JSON.parse(readFileSync(`dist/extension/${browser}/manifest.json`, 'utf8'));

const permissions = ['activeTab', 'alarms', 'contextMenus', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
const optionalHosts = ['http://*.localhost/*', 'http://localhost/*', 'https://*/*'];

/** Every key a manifest may have; one more is a new power, and a decision. */
const keys = {
  chrome: ['externally_connectable', 'key', 'minimum_chrome_version', 'storage'],
  firefox: ['browser_specific_settings'],
};
const sharedKeys = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'permissions',
  'version',
];

for (const browser of ['chrome', 'firefox'] as const) {
  const manifest = read(browser);

  test(`${browser}: the permissions are these seven, and hosts are only asked for one at a time`, () => {
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect([...manifest.optional_host_permissions].sort()).toEqual(optionalHosts);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  test(`${browser}: it runs in no page by itself and lends no file to any page`, () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test(`${browser}: the manifest has no other key`, () => {
    expect(Object.keys(manifest).sort()).toEqual([...sharedKeys, ...keys[browser]].sort());
  });

  test(`${browser}: our own pages load and run nothing but our own files`, () => {
    const rules: Record<string, string[]> = Object.fromEntries(
      manifest.content_security_policy.extension_pages
        .split(';')
        .map((rule: string) => rule.trim().split(/\s+/))
        .filter(([name]: string[]) => name)
        .map(([name, ...values]: string[]) => [name, values]),
    );
    const { 'style-src': styles = [], ...others } = rules;
    expect(styles[0]).toBe("'self'");
    expect(styles.slice(1).every((style) => /^'sha256-[\w+/]{43}='$/.test(style))).toBe(true);
    expect(others).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'media-src': ["'self'", 'blob:'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['watchword'],
    });
  });

  test(`${browser}: every icon, word and page it names is in the package`, () => {
    const folder = `dist/extension/${browser}`;
    for (const icon of Object.values<string>(manifest.icons)) expect(existsSync(`${folder}/${icon}`)).toBe(true);
    const text = JSON.stringify(manifest);
    const named = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name!);
    const languages = readdirSync(`${folder}/_locales`);
    expect(languages).toContain(manifest.default_locale);
    const words = languages.map((language) =>
      JSON.parse(readFileSync(`${folder}/_locales/${language}/messages.json`, 'utf8')),
    );
    for (const word of words) {
      expect(Object.keys(word).sort()).toEqual(Object.keys(words[0]).sort());
      for (const name of named) expect(word[name]?.message).toBeTruthy();
    }
    expect(existsSync(`${folder}/${manifest.action.default_popup}`)).toBe(true);
  });

  test(`${browser}: no page of ours has a script or style written into it`, () => {
    for (const page of readdirSync(`dist/extension/${browser}`).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(`dist/extension/${browser}/${page}`, 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|javascript:/i);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//i);
    }
  });
}

test('chrome: no other extension and no site may connect, and the id is fixed', () => {
  const manifest = read('chrome');
  expect(manifest.externally_connectable).toEqual({ ids: [], matches: [] });
  const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
  const id = [...digest].map((hex) => String.fromCharCode(97 + Number.parseInt(hex, 16))).join('');
  expect(id).toBe('nnffjkjhpmjcdhmcjcmoddlafjjaegfm');
});

test('chrome: the settings by policy that it lets through are all that there are', () => {
  const { storage } = read('chrome');
  expect(storage).toEqual({ managed_schema: 'managed_schema.json' });
  expect(readFileSync(`dist/extension/chrome/${storage.managed_schema}`, 'utf8')).toBe(managedSchema());
});

test('firefox: it says that it collects nothing', () => {
  const { gecko } = read('firefox').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(Number.parseFloat(gecko.strict_min_version)).toBeGreaterThanOrEqual(128);
});
