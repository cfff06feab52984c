import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packageOptions } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'package options '));
afterAll(() => rmSync(folder, { recursive: true }));
const options = (...args: string[]) => packageOptions(args, '/repository');
const file = (content: unknown) => {
  const path = join(folder, 'organisation.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

test('nothing said: the package for everybody, signed with a key that lies outside the repository', () => {
  const { hosts, url, urlGiven, keyFile, revision } = options();
  expect({ hosts, url, urlGiven, revision }).toEqual({
    hosts: [],
    url: 'https://downloads.watchword.example/',
    urlGiven: false,
    revision: null,
  });
  expect(keyFile).toMatch(/watchword[/\\]signing-key\.pem$/);
});

test('what an organisation says, on the command line or in a file, where the command line counts', () => {
  const said = {
    hosts: ['app.example.com', 'id.example.com'],
    url: 'https://example.com/w',
    key: '/keys/w.pem',
    revision: 3,
  };
  const read = { hosts: said.hosts, url: 'https://example.com/w/', keyFile: said.key, urlGiven: true, revision: 3 };
  expect(options('--file', file(said))).toMatchObject(read);
  const line = ['--hosts', said.hosts.join(), '--url', said.url, '--key', said.key, '--revision', '3'];
  expect(options(...line)).toMatchObject(read);
  expect(options('--file', file(said), '--hosts', 'six.localhost').hosts).toEqual(['six.localhost']);
});

test.each([
  [['--hosts', '*.example.com'], 'has a wildcard'],
  [['--hosts', 'app.example.com,'], 'hosts: "" is empty'],
  [['--url', 'http://example.com/'], 'is not an https address'],
  [['--url', 'example.com'], 'is not an https address'],
  [['--url', 'https://example.com/?a'], 'that of a folder'],
  [['--key', '/repository/key.pem'], 'lies in the repository'],
  [['--key', '/repository'], 'lies in the repository'],
  [['--revision', '0'], 'revision: 1 or more'],
  [['--revision', 'two'], 'revision:'],
  [['--revision', '70000'], 'revision: 65535 at most'],
  [['--host', 'app.example.com'], "Unknown option '--host'"],
  [['app.example.com'], 'Unexpected argument'],
])('%s is refused', (args, why) => {
  expect(() => options(...args)).toThrow(why);
});

test.each([
  ['{"hosts": [1]}', 'hosts: a list of names'],
  ['{"sites": []}', '"sites" is no option'],
  ['{', 'is not a JSON file'],
  ['[]', 'is not a JSON object'],
])('a file that says %s is refused', (content, why) => {
  expect(() => options('--file', file(content))).toThrow(why);
});

test('a key beside the repository, not in it, is taken', () => {
  expect(options('--key', '/repository-keys/w.pem').keyFile).toBe('/repository-keys/w.pem');
});
