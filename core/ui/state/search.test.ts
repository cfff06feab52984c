import { expect, test } from 'vitest';
import { sampleAccount } from '../../../test/ui/sample-vault.ts';
import { fold, search } from './search.ts';

const accounts = [
  sampleAccount(0, { issuer: 'Société Générale', name: 'ada@example.com', tags: ['Bank'] }),
  sampleAccount(1, {
    issuer: 'epilot',
    name: 'ops',
    sites: [{ host: 'portal.epilot.cloud', mode: 'ask', proved: true, addedAt: 0 }],
  }),
];
const found = (typed: string) => search(accounts, typed).map((account) => account.issuer);

test('search forgives case and accents', () => {
  expect(found('societe GEN')).toEqual(['Société Générale']);
  expect(fold('Straße')).toBe('straße');
});

test('search looks into names, tags and sites, and wants every word', () => {
  expect(found('bank')).toEqual(['Société Générale']);
  expect(found('portal')).toEqual(['epilot']);
  expect(found('epilot ada')).toEqual([]);
});

test('nothing typed finds everything', () => {
  expect(found('  ')).toHaveLength(2);
});

test('one slip of the finger is forgiven where nothing else matches: a letter left out, put in, wrong or swapped', () => {
  for (const typed of ['eplot', 'eppilot', 'epulot', 'eiplot', 'epiolt']) expect(found(typed)).toEqual(['epilot']);
  expect(found('genrale soc')).toEqual(['Société Générale']);
});

test('two slips, and slips in short words, find nothing', () => {
  expect(found('eplut')).toEqual([]);
  expect(found('obs')).toEqual([]);
});

test('what matches as it is typed is never mixed with what almost does', () => {
  const near = [sampleAccount(0, { issuer: 'Stripe' }), sampleAccount(1, { issuer: 'Strive' })];
  expect(search(near, 'stripe').map(({ issuer }) => issuer)).toEqual(['Stripe']);
});
