import { expect, test } from 'vitest';
import { sampleAccount, sampleVault } from '../../../test/ui/sample-vault.ts';
import { fold, livingAccounts, search, titleOf } from './accounts.ts';

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

test('favourites come first, the trash not at all', () => {
  const vault = sampleVault(6, 0);
  const deleted = vault.accounts['sample-0003'];
  const listed = livingAccounts({
    ...vault,
    accounts: { ...vault.accounts, 'sample-0003': { ...deleted!, deletedAt: 1 } },
  });
  expect(listed.map((account) => account.favourite)).toEqual([true, true, false, false, false]);
  expect(listed.map((account) => account.id)).not.toContain('sample-0003');
});

test('an account without names still has something to be called', () => {
  expect(titleOf({ issuer: '', name: '' })).not.toBe('');
});
