import { expect, test } from 'vitest';
import { profileOfHost, profileOfIssuer, profiles } from '../platforms/registry.ts';
import { mayAdd, platformsAt, profilesUnder } from './platforms.ts';
import { readPolicy } from './read.ts';

const acme = {
  name: 'Acme',
  hosts: ['{tenant}.acme.example', 'login.acme.example'],
  tenant: 'north',
  issuers: ['Acme Cloud'],
  signInPaths: ['/{tenant}/login/*'],
  digits: 8,
  algorithm: 'sha256',
  codes: ['totp'],
  codeFields: [{ path: '/login', shadow: ['acme-login'], selector: 'input.code' }],
};
const { policy, problems } = readPolicy({ platforms: [acme] });

test('a platform of the organisation is known by its hosts and issuers, its tenant filled in', () => {
  expect(problems).toEqual([]);
  const known = profilesUnder(policy);
  const profile = profileOfHost('north.acme.example', known);
  expect(profile).toMatchObject({
    name: 'Acme',
    hosts: ['north.acme.example', 'login.acme.example'],
    accepts: ['totp'],
    otp: { algorithm: 'SHA256', digits: 8 },
  });
  expect(profileOfIssuer('acme cloud', known)).toBe(profile);
  expect(profileOfIssuer('Acme', known)).toBe(profile);
  expect(profileOfHost('south.acme.example', known)).toBeNull();
  expect(profile?.signInPaths).toEqual(['/north/login/*']);
  expect(platformsAt(policy, 'north.acme.example')).toHaveLength(1);
});

test('without its tenant a host names nothing', () => {
  const { policy } = readPolicy({ platforms: [{ name: 'Acme', hosts: ['{tenant}.acme.example'] }] });
  expect(profilesUnder(policy)[0]?.hosts).toEqual([]);
});

test('the name of a built-in platform adds hosts to what is known of it, and takes nothing away', () => {
  const { policy } = readPolicy({ platforms: [{ name: 'digibee', hosts: ['core.digibee.example'] }] });
  const known = profilesUnder(policy);
  const digibee = profiles.find(({ id }) => id === 'digibee')!;
  expect(known).toHaveLength(profiles.length);
  expect(profileOfHost('core.digibee.example', known)).toMatchObject({
    id: 'digibee',
    name: digibee.name,
    pages: digibee.pages,
    issuers: digibee.issuers,
  });
});

test('without a policy the built-in platforms are all there are', () => {
  expect(profilesUnder({})).toBe(profiles);
});

test('where own accounts are not allowed, only those of the organisation’s platforms are', () => {
  const held = { ...policy, ownAccounts: false };
  expect(mayAdd(held, 'Acme Cloud', null)).toBe(true);
  expect(mayAdd(held, 'anything', 'north.acme.example')).toBe(true);
  expect(mayAdd(held, 'Sekoia.io', 'app.sekoia.io')).toBe(false);
  expect(mayAdd({ ownAccounts: false }, 'Acme', null)).toBe(false);
  expect(mayAdd(policy, 'Sekoia.io', null)).toBe(true);
});
