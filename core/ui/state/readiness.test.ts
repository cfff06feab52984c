import { describe, expect, test } from 'vitest';
import { sampleAccount, sampleCodes, sampleVault } from '../../../test/ui/sample-vault.ts';
import { emptyVault } from '../../vault/empty-vault.ts';
import type { Account, Vault } from '../../vault/vault.ts';
import { pressing, readiness } from './readiness.ts';

const day = 24 * 60 * 60 * 1000;
const now = 1_790_000_000_000;
const made = (change: Partial<Account>) =>
  sampleAccount(7, { createdAt: now - 9 * day, updatedAt: now - 9 * day, ...change });
const vaultOf = (accounts: readonly Account[], backups: Vault['backups'] = []): Vault => ({
  ...emptyVault('0a0b0c0d', { memoryKiB: 65_536, passes: 3 }),
  accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
  backups,
});
const tried = { type: 'recovery', createdAt: now - 9 * day, provedAt: now - day };
const words = { type: 'password', createdAt: now - 9 * day, provedAt: now };

describe('what a lost device costs', () => {
  test('without a backup file, every account', () => {
    const vault = vaultOf([made({ id: 'a' }), made({ id: 'b' })]);
    expect(readiness(vault, [words], now)).toMatchObject({ accounts: 2, lastBackup: null, kit: 'none' });
    expect(readiness(vault, [words], now).onlyHere).toHaveLength(2);
  });

  test('with one, the accounts that came after it', () => {
    const vault = vaultOf(
      [made({ id: 'a' }), made({ id: 'b', createdAt: now - day })],
      [{ at: now - 5 * day, rev: 3 }],
    );
    expect(readiness(vault, [words, tried], now).onlyHere.map(({ id }) => id)).toEqual(['b']);
  });

  test('nothing for what lies in the trash or on the phone', () => {
    const vault = vaultOf([made({ id: 'a', deletedAt: now }), made({ id: 'b', custody: 'phone' })]);
    expect(readiness(vault, [words], now).accounts).toBe(0);
    expect(pressing(readiness(vault, [words], now))).toBe(0);
  });
});

test('a change counts as unbacked after a day', () => {
  const changed = (age: number) =>
    readiness(vaultOf([made({ updatedAt: now - age })], [{ at: now - 5 * day, rev: 1 }]), [tried], now).changedSince;
  expect(changed(day - 1)).toBe(false);
  expect(changed(day + 1)).toBe(true);
});

test('a passphrase or a kit made after the last backup does not open its file; a passkey never would, and an organisation’s key is nobody’s here', () => {
  const vault = vaultOf([made({ backupCodes: sampleCodes(0, now) })], [{ at: now - 5 * day, rev: 1 }]);
  const later = (type: string) => readiness(vault, [words, tried, { ...tried, type, createdAt: now - day }], now);
  expect(readiness(vault, [words, tried], now).keysSince).toBe(false);
  expect(later('recovery').keysSince).toBe(true);
  expect(later('password').keysSince).toBe(true);
  expect(later('prf').keysSince).toBe(false);
  expect(later('escrow').keysSince).toBe(false);
  expect(pressing(later('recovery'))).toBe(1);
  expect(readiness(vaultOf([made({})]), [words, tried], now).keysSince).toBe(false);
});

test('a kit counts once its code was typed back, and opening a backup for 30 days', () => {
  const kit = (ways: Parameters<typeof readiness>[1]) => readiness(sampleVault(1, now), ways, now).kit;
  expect(kit([words])).toBe('none');
  expect(kit([words, { ...tried, provedAt: null }])).toBe('untried');
  expect(kit([words, tried])).toBe('tried');
  const drilled = (triedAt: number) =>
    readiness(vaultOf([made({})], [{ at: now - 90 * day, rev: 1, triedAt }]), [tried], now).drilled;
  expect(drilled(now - 29 * day)).toBe(true);
  expect(drilled(now - 31 * day)).toBe(false);
});

test('backup codes: none, few, enough', () => {
  const vault = vaultOf([
    made({ id: 'none' }),
    made({ id: 'few', backupCodes: sampleCodes(8, now) }),
    made({ id: 'enough', backupCodes: sampleCodes(2, now) }),
  ]);
  const found = readiness(vault, [words], now);
  expect(found.withoutCodes.map(({ id }) => id)).toEqual(['none']);
  expect(found.fewCodes.map(({ account, left }) => [account.id, left])).toEqual([['few', 2]]);
});

test('the list speaks of what loses accounts, and is silent when all is well', () => {
  const well = vaultOf([made({ backupCodes: sampleCodes(0, now) })], [{ at: now - day, rev: 1 }]);
  expect(pressing(readiness(well, [words, tried], now))).toBe(0);
  expect(pressing(readiness(well, [words], now))).toBe(1);
});
