import { expect, test } from 'vitest';
import { BEGIN, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { keepBackupCodes } from './backup-codes.ts';
import { changeAccount } from './change-account.ts';
import { accountsInOrder } from './order.ts';
import { replaceAccount } from './replace-account.ts';
import { addSite, markSiteProved, setSiteMode } from './sites.ts';
import { restoreAccount, trashAccount } from './trash.ts';

const now = BEGIN + 1000;

function enrolledAnew() {
  let vault = sampleVault(3);
  vault = changeAccount(vault, 'a0', { favourite: true, tags: ['work'], note: 'front desk' }, BEGIN + 1);
  vault = keepBackupCodes(vault, 'a0', ['AAAA1111', 'BBBB2222'], BEGIN + 2);
  vault = setSiteMode(addSite(vault, 'a0', 'app.sekoia.io', BEGIN + 3), 'a0', 'app.sekoia.io', 'automatic', BEGIN + 3);
  vault = markSiteProved(vault, 'a0', 'app.sekoia.io', BEGIN + 3);
  vault = markSiteProved(addSite(vault, 'a0', 'old.example', BEGIN + 4), 'a0', 'old.example', BEGIN + 4);
  return markSiteProved(addSite(vault, 'a2', 'app.sekoia.io', BEGIN + 5), 'a2', 'app.sekoia.io', BEGIN + 6);
}

test('the new account takes the place of the one before, which lies in the trash with its secret and codes', () => {
  const before = enrolledAnew();
  const next = replaceAccount(before, 'a0', 'a2', now);
  expect(accountsInOrder(next).map(({ id }) => id)).toEqual(['a2', 'a1']);
  expect(next.accounts.a2).toMatchObject({
    favourite: true,
    tags: ['work'],
    note: 'front desk',
    sites: [
      { host: 'old.example', mode: 'ask', proved: false },
      { host: 'app.sekoia.io', mode: 'automatic', proved: true },
    ],
  });
  expect(next.accounts.a2!.backupCodes).toBeNull();
  const { deletedAt: _, clocks: __, updatedAt: ___, ...old } = next.accounts.a0!;
  expect(next.accounts.a0!.deletedAt).toBe(now);
  expect(before.accounts.a0).toMatchObject(old);
});

test('what another home writes of a site afterwards wins over what was taken along', () => {
  const { clocks } = replaceAccount(enrolledAnew(), 'a0', 'a2', now).accounts.a2!;
  expect(clocks['sites:app.sekoia.io']).toBe(clocks['sites:old.example']);
  expect(clocks['sites:old.example']).toBe(clocks.sites);
});

test('out of the trash again both are there', () => {
  const back = restoreAccount(replaceAccount(enrolledAnew(), 'a0', 'a2', now), 'a0', now + 1);
  expect(accountsInOrder(back).map(({ id }) => id)).toEqual(['a0', 'a2', 'a1']);
  expect(back.accounts.a0!.backupCodes!.codes).toHaveLength(2);
});

test('nothing replaces itself, nothing in the trash is replaced or replaces', () => {
  const vault = sampleVault(2);
  expect(() => replaceAccount(vault, 'a0', 'a0', now)).toThrow('vault: only an account that is there');
  expect(() => replaceAccount(trashAccount(vault, 'a0', BEGIN), 'a0', 'a1', now)).toThrow('vault: only');
  expect(() => replaceAccount(trashAccount(vault, 'a1', BEGIN), 'a0', 'a1', now)).toThrow('vault: only');
  expect(() => replaceAccount(vault, 'nobody', 'a1', now)).toThrow('vault: there is no such account');
});
