import { expect, test } from 'vitest';
import { profileOfHost, profileOfIssuer, profiles } from '../platforms/registry.ts';
import { mayAdd, platformsAt, profilesUnder } from './platforms.ts';
import { readPolicy } from './read.ts';
import { defaultSettings, effectiveSettings } from './settings.ts';

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

test('what is set for a built-in platform by its name alone holds at the hosts that are known of it', () => {
  const { policy } = readPolicy({ platforms: [{ name: 'Sekoia.io', fillMode: 'off', submit: 'false' }] });
  const person = { ...defaultSettings, submitAfterFill: true };
  expect(effectiveSettings(person, policy, 'app.sekoia.io')).toMatchObject({
    fillCeiling: 'off',
    submitAfterFill: false,
  });
  expect(effectiveSettings(person, policy, 'elsewhere.example')).toMatchObject({
    fillCeiling: 'automatic',
    submitAfterFill: true,
  });
});

test('a frame’s host is compared as hosts are, whatever letters the tenant is written in', () => {
  const framed = { ...acme, tenant: 'North', codeFields: [{ frame: '{tenant}.acme.example', selector: 'input' }] };
  const { policy } = readPolicy({ platforms: [framed] });
  expect(profilesUnder(policy)[0]?.codeFields?.[0]?.frame).toBe('north.acme.example');
  const nameless = readPolicy({ platforms: [{ ...framed, tenant: undefined }] });
  expect(profilesUnder(nameless.policy)[0]?.codeFields?.[0]?.frame).toBe('{tenant}.acme.example');
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
