import { expect, test } from 'vitest';
import { sampleAccount, sampleVault } from '../../../test/ui/sample-vault.ts';
import { livingAccounts, tagsOf, titleOf } from './accounts.ts';

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

test('by name the alphabet decides and numbers count as numbers; by use the latest is first, and what was never used follows by name', () => {
  const names = ['epilot', 'Digibee 10', 'Digibee 2', 'Ärztekammer', 'Zoho'];
  const accounts = names.map((issuer, seed) => sampleAccount(seed, { issuer, order: 9 - seed }));
  const vault = { ...sampleVault(0, 0), accounts: Object.fromEntries(accounts.map((one) => [one.id, one])) };
  const listed = (...how: [('name' | 'used')?, Record<string, number>?]) =>
    livingAccounts(vault, ...how).map(({ issuer }) => issuer);
  expect(listed()).toEqual([...names].reverse());
  expect(listed('name')).toEqual(['Ärztekammer', 'Digibee 2', 'Digibee 10', 'epilot', 'Zoho']);
  expect(listed('used', { [accounts[4]!.id]: 5, [accounts[0]!.id]: 7 })).toEqual([
    'epilot',
    'Zoho',
    'Ärztekammer',
    'Digibee 2',
    'Digibee 10',
  ]);
});

test('every tag is listed once, with how many carry it', () => {
  const accounts = [['work', 'Bank'], ['work'], []].map((tags, seed) => sampleAccount(seed, { tags }));
  expect(tagsOf(accounts)).toEqual([
    { tag: 'Bank', count: 1 },
    { tag: 'work', count: 2 },
  ]);
});
