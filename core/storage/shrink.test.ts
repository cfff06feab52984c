import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyVault } from '../vault/empty-vault.ts';
import type { Account, Vault } from '../vault/vault.ts';
import { refuseShrink } from './shrink.ts';

const vaultOf = (ids: readonly number[], buried: readonly number[] = []): Vault => ({
  ...emptyVault('00000001', { memoryKiB: 65536, passes: 3 }),
  accounts: Object.fromEntries(ids.map((id) => [`a${id}`, { id: `a${id}` } as Account])),
  tombstones: Object.fromEntries(buried.map((id) => [`a${id}`, 1])),
});
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

test('three of many may go, a fourth may not', () => {
  expect(() => refuseShrink(vaultOf(range(0, 10)), vaultOf(range(3, 10)))).not.toThrow();
  expect(() => refuseShrink(vaultOf(range(0, 10)), vaultOf(range(4, 10)))).toThrow(
    'storage: this save would lose 4 of 10',
  );
});

test('an empty vault never replaces one with accounts', () => {
  expect(() => refuseShrink(vaultOf([1]), vaultOf([]))).toThrow('storage:');
  expect(() => refuseShrink(vaultOf([]), vaultOf([]))).not.toThrow();
});

test('new accounts do not hide that others are gone', () => {
  expect(() => refuseShrink(vaultOf(range(0, 10)), vaultOf(range(10, 40)))).toThrow('storage:');
});

test('whatever was deleted with a tombstone may go; whatever grows may grow', () => {
  const ids = fc.uniqueArray(fc.nat(200), { maxLength: 100 });
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const gone = before.filter((id) => !after.includes(id));
      expect(() => refuseShrink(vaultOf(before), vaultOf(after, gone))).not.toThrow();
      expect(() => refuseShrink(vaultOf(before), vaultOf([...before, ...after]))).not.toThrow();
    }),
  );
});
