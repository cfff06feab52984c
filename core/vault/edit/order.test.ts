import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEGIN, sampleVault } from '../../../test/vault-vectors/sample-vault.ts';
import { accountsInOrder, moveAccount } from './order.ts';
import { trashAccount } from './trash.ts';

const ids = (vault: ReturnType<typeof sampleVault>) => accountsInOrder(vault).map(({ id }) => id);

test('an account moves before another, or to the end; the trash is not in the order', () => {
  const vault = sampleVault(4);
  expect(ids(vault)).toEqual(['a0', 'a1', 'a2', 'a3']);
  expect(ids(moveAccount(vault, 'a3', 'a1', BEGIN))).toEqual(['a0', 'a3', 'a1', 'a2']);
  expect(ids(moveAccount(vault, 'a2', 'a0', BEGIN))).toEqual(['a2', 'a0', 'a1', 'a3']);
  expect(ids(moveAccount(vault, 'a0', null, BEGIN))).toEqual(['a1', 'a2', 'a3', 'a0']);
  expect(ids(trashAccount(vault, 'a1', BEGIN))).toEqual(['a0', 'a2', 'a3']);
  expect(() => moveAccount(vault, 'a0', 'nobody', BEGIN)).toThrow('vault: there is no such account');
});

test('any series of moves ends as the same moves in a list', { timeout: 60_000 }, () => {
  const move = fc.tuple(fc.nat(5), fc.option(fc.nat(5)));
  fc.assert(
    fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
      let vault = sampleVault(6);
      let list = ids(vault);
      for (const [which, before] of moves) {
        const id = `a${which}`;
        const target = before === null ? null : `a${before}`;
        vault = moveAccount(vault, id, target, BEGIN);
        if (id === target) continue;
        list = list.filter((each) => each !== id);
        list.splice(target === null ? list.length : list.indexOf(target), 0, id);
      }
      expect(ids(vault)).toEqual(list);
    }),
    { numRuns: 60 },
  );
});

test('a gap that is used up is opened again', () => {
  let vault = sampleVault(3);
  for (let n = 0; n < 200; n++) vault = moveAccount(vault, n % 2 ? 'a1' : 'a2', n % 2 ? 'a2' : 'a1', BEGIN + n);
  expect(new Set(accountsInOrder(vault).map(({ order }) => order)).size).toBe(3);
});
