import { expect, test } from 'vitest';
import { BEGIN, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { addSite, markSiteProved, rememberField, removeSite, setSiteMode } from './sites.ts';

const vault = sampleVault(1);
const sites = (of: typeof vault) => of.accounts.a0!.sites;

test('a site is added asking, not proved; adding it again changes nothing', () => {
  const next = addSite(vault, 'a0', 'app.sekoia.io', BEGIN + 1);
  expect(sites(next)).toEqual([{ host: 'app.sekoia.io', mode: 'ask', proved: false, addedAt: BEGIN + 1 }]);
  expect(addSite(next, 'a0', 'app.sekoia.io', BEGIN + 2)).toBe(next);
});

test('mode, proof and removal touch that site alone; a proved site proves the account', () => {
  let next = addSite(addSite(vault, 'a0', 'a.example', BEGIN + 1), 'a0', 'b.example', BEGIN + 2);
  next = markSiteProved(setSiteMode(next, 'a0', 'b.example', 'automatic', BEGIN + 3), 'a0', 'b.example', BEGIN + 4);
  expect(sites(next)).toEqual([
    { host: 'a.example', mode: 'ask', proved: false, addedAt: BEGIN + 1 },
    { host: 'b.example', mode: 'automatic', proved: true, addedAt: BEGIN + 2 },
  ]);
  expect(next.accounts.a0!.proved).toBe(true);
  expect(sites(removeSite(next, 'a0', 'b.example', BEGIN + 5)).map(({ host }) => host)).toEqual(['a.example']);
  expect(() => setSiteMode(vault, 'a0', 'b.example', 'off', BEGIN)).toThrow('vault: the account has no such site');
});

test('a field is remembered with its site alone, stays when that changes, and goes with it', () => {
  const two = addSite(addSite(vault, 'a0', 'a.example', BEGIN + 1), 'a0', 'b.example', BEGIN + 2);
  const next = setSiteMode(
    rememberField(two, 'a0', 'b.example', '/in text b 0', BEGIN + 3),
    'a0',
    'b.example',
    'off',
    BEGIN + 4,
  );
  expect(sites(next).map(({ field }) => field)).toEqual([undefined, '/in text b 0']);
  expect(sites(rememberField(next, 'a0', 'b.example', '/in text c 0', BEGIN + 5))[1]?.field).toBe('/in text c 0');
  const again = addSite(removeSite(next, 'a0', 'b.example', BEGIN + 5), 'a0', 'b.example', BEGIN + 6);
  expect(sites(again)[1]).not.toHaveProperty('field');
  expect(() => rememberField(vault, 'a0', 'b.example', '/', BEGIN)).toThrow('vault: the account has no such site');
});

const hosts = [
  'sekoia.localhost',
  'app.sekoia.io',
  'localhost:3000',
  'xn--bcher-kva.example',
  '127.0.0.1:8443',
  '[::1]:3000',
  'a_b.example',
];
test.each(hosts)('%s is a host', (host) => {
  expect(sites(addSite(vault, 'a0', host, BEGIN))).toHaveLength(1);
});

const notHosts = [
  '',
  'App.sekoia.io',
  'https://app.sekoia.io',
  'app.sekoia.io/',
  'app.sekoia.io.',
  'bücher.example',
  'user@app.sekoia.io',
  'app sekoia',
  '*.sekoia.io',
  'a..b',
  '-a.b',
  'a.b:0',
  'a.b:',
  'a.b:123456',
  `${'a'.repeat(64)}.io`,
  `${'a.'.repeat(140)}io`,
];
test.each(notHosts)('"%s" is not a host', (host) => {
  expect(() => addSite(vault, 'a0', host, BEGIN)).toThrow('vault: this is not a host');
});
