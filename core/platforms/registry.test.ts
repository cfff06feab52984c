import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normaliseHost } from './host.ts';
import { pageKind, profileOfHost, profileOfIssuer, profileOfPage, profiles } from './registry.ts';

const folder = new URL('.', import.meta.url);

test('every profile in the folder is in the registry, sorted, once', () => {
  const written = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => /^export const \w+: Profile\b/m.test(readFileSync(new URL(name, folder), 'utf8')))
    .map((name) => name.replace('.ts', ''))
    .sort();
  expect(profiles.map((profile) => profile.id)).toEqual(written);
  expect(written).toEqual(['chat360', 'digibee', 'epilot', 'indigo', 'sekoia']);
});

test('the hosts are the ones the platforms publish, and no others', () => {
  expect(Object.fromEntries(profiles.map((profile) => [profile.id, profile.hosts]))).toEqual({
    chat360: ['app.chat360.io'],
    digibee: [],
    epilot: ['portal.epilot.cloud'],
    indigo: ['platform.indigo.ai'],
    sekoia: ['app.sekoia.io'],
  });
  for (const host of profiles.flatMap((profile) => profile.hosts)) expect(normaliseHost(host)).toBe(host);
});

test('no two platforms share an issuer', () => {
  const issuers = profiles.flatMap((profile) => profile.issuers.map((issuer) => issuer.toLowerCase()));
  expect(new Set(issuers).size).toBe(issuers.length);
});

test('a page belongs to a platform by its host, else by the issuer of the accounts bound to it', () => {
  expect(profileOfHost('app.sekoia.io')?.id).toBe('sekoia');
  expect(profileOfHost('login.sekoia.io')).toBeNull();
  expect(profileOfHost('app.sekoia.io.evil.io')).toBeNull();
  expect(profileOfIssuer(' sekoia.IO ')?.id).toBe('sekoia');
  expect(profileOfIssuer('Sekoia.io Support')).toBeNull();
  expect(profileOfPage('digibee.localhost', ['Digibee'])?.id).toBe('digibee');
  expect(profileOfPage('digibee.localhost', ['Digibee', 'Sekoia.io'])).toBeNull();
  expect(profileOfPage('digibee.localhost', ['Digibee', 'Somebody'])).toBeNull();
  expect(profileOfPage('digibee.localhost', [])).toBeNull();
  expect(profileOfPage('app.sekoia.io', ['Digibee'])?.id).toBe('sekoia');
});

test.each([
  ['sekoia', '/login/verification', 'sign-in'],
  ['sekoia', '/user/security/authenticator', 'enrolment'],
  ['sekoia', '/user/security/authenticator/disable', 'turn-off'],
  ['sekoia', '/user/security/verification', 'step-up'],
  ['sekoia', '/user/api-keys', 'step-up'],
  ['sekoia', '/', null],
  ['digibee', '/login/two-factor', 'sign-in'],
  ['digibee', '/account/two-factor/authenticator', 'enrolment'],
  ['digibee', '/account/two-factor/deactivate', 'turn-off'],
  ['digibee', '/account/two-factor/deactivated', null],
  ['indigo', '/login/code', 'sent-code'],
  ['epilot', '/login', 'sign-in'],
  ['epilot', '/login/set-up', 'enrolment'],
  ['chat360', '/settings/billing', 'step-up'],
])('%s says of %s: %s', (id, path, kind) => {
  expect(pageKind(profiles.find((profile) => profile.id === id)!, path)).toBe(kind);
});

test('backup codes are recognised by their platform’s shape', () => {
  const shape = (id: string) => profiles.find((profile) => profile.id === id)!.backupCodes!.shape;
  expect('k7m2p9qx').toMatch(shape('sekoia'));
  expect('123456').not.toMatch(shape('sekoia'));
  expect('ab12-cd34').toMatch(shape('chat360'));
});
