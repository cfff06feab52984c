import { expect, test } from 'vitest';
import { BEGIN, SECRET, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { systemRandom } from '../../crypto/random.ts';
import { addAccount, newAccountId } from './add-account.ts';
import { accountOf, changeAccount } from './change-account.ts';
import { takeHotpCounter } from './hotp.ts';
import { changeSettings, noteBackup } from './settings.ts';

const vault = sampleVault(2);

test('a new account goes last, is not proved, and has one clock for every field', () => {
  const { a0, a1 } = vault.accounts;
  expect(a1!.order).toBeGreaterThan(a0!.order);
  expect(a1).toMatchObject({ issuer: 'Issuer 1', proved: false, custody: 'here', deletedAt: null, backupCodes: null });
  expect(a1!.clocks).toEqual({ '*': `${BEGIN + 1}-0000-0000000a` });
  expect(newAccountId(systemRandom)).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('an id is never given twice, and an account that is not there is said', () => {
  const { issuer, name, otp } = vault.accounts.a0!;
  expect(() => addAccount(vault, { issuer, name, otp, warnings: [] }, 'a0', BEGIN)).toThrow('vault: this account id');
  expect(() => accountOf(vault, 'nobody')).toThrow('vault: there is no such account');
  expect(() => accountOf(vault, 'toString')).toThrow('vault: there is no such account');
});

test('only the fields that change are stamped, and the vault before stays as it was', () => {
  const before = structuredClone(vault);
  const next = changeAccount(vault, 'a0', { name: 'eve', note: '', favourite: true }, BEGIN + 10);
  expect(vault).toEqual(before);
  const { clocks, updatedAt } = next.accounts.a0!;
  expect(clocks.name).toBe(`${BEGIN + 10}-0000-0000000a`);
  expect(clocks.favourite).toBe(clocks.name);
  expect(Object.keys(clocks).sort()).toEqual(['*', 'favourite', 'name']);
  expect(updatedAt).toBe(BEGIN + 10);
  expect(next.accounts.a1).toBe(vault.accounts.a1);
});

test('a write that changes nothing gives the same vault', () => {
  expect(changeAccount(vault, 'a0', { name: vault.accounts.a0!.name, tags: [] }, BEGIN + 10)).toBe(vault);
});

test('a write on a device whose clock is behind is still the later one', () => {
  const next = changeAccount(vault, 'a0', { name: 'eve' }, 5);
  expect(next.accounts.a0!.clocks.name! > vault.accounts.a0!.clocks['*']!).toBe(true);
});

test('taking an HOTP counter moves past it, once each, and only where there is one', () => {
  const otp = { type: 'hotp', secret: SECRET, algorithm: 'SHA1', digits: 6, period: 30, counter: 41 } as const;
  const counting = changeAccount(vault, 'a0', { otp }, BEGIN + 10);
  const taken = takeHotpCounter(takeHotpCounter(counting, 'a0', BEGIN + 11), 'a0', BEGIN + 11);
  expect(taken.accounts.a0!.otp.counter).toBe(43);
  expect(() => takeHotpCounter(vault, 'a0', BEGIN)).toThrow('vault: only a counter-based');
  const last = changeAccount(vault, 'a0', { otp: { ...otp, counter: Number.MAX_SAFE_INTEGER } }, BEGIN + 10);
  expect(() => takeHotpCounter(last, 'a0', BEGIN)).toThrow('vault: the counter has reached its end');
});

test('settings are stamped one by one', () => {
  const next = changeSettings(vault, { theme: 'dark', idleMinutes: 5 }, BEGIN + 10);
  expect(next.settings).toEqual({ ...vault.settings, theme: 'dark' });
  expect(next.settingsClocks).toEqual({ theme: `${BEGIN + 10}-0000-0000000a` });
  expect(changeSettings(vault, { theme: 'system' }, BEGIN + 10)).toBe(vault);
});

test('backups are noted, the last hundred of them', () => {
  let next = vault;
  for (let n = 1; n <= 120; n++) next = noteBackup(next, n, BEGIN + n);
  expect(next.backups).toHaveLength(100);
  expect(next.backups.at(-1)).toEqual({ at: BEGIN + 120, rev: 120 });
});
