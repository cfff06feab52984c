import { describe, expect, test } from 'vitest';
import type { VerifierEvent } from '../../../core/verifier/events.ts';
import { emptyLog } from '../../../core/verifier/log.ts';
import type { AccountRecord } from '../../../core/verifier/store.ts';
import { conflict, type Store } from '../../../core/verifier/store.ts';

const START = 1_800_000_000_000;

const account: AccountRecord = {
  attempts: { failures: 0, since: 0 },
  factors: {},
  generation: 0,
  savedGeneration: 0,
  clock: { last: START, highest: START },
  reset: false,
  sessionsFrom: 0,
  log: emptyLog,
};

const event = (kind: VerifierEvent['kind'], seq: number): VerifierEvent => ({ kind, at: START, seq, hash: '' });

/** What the verifier takes for granted of a store: any adapter must pass. `open` gives an empty store, its clock at START. */
export function storeContract(name: string, open: (now: () => number) => Promise<Store>): void {
  const empty = () => open(() => START);

  describe(`the store port on ${name}`, () => {
    test('keeps a record and counts its revisions', async () => {
      const store = await empty();
      await store.transaction((tx) => tx.write('account', 'a', 'a', account, 0));
      await store.transaction((tx) => tx.write('account', 'a', 'a', { ...account, generation: 4 }, 1));
      const read = await store.transaction((tx) => tx.read('account', 'a'));
      expect(read).toEqual({ id: 'a', revision: 2, value: { ...account, generation: 4 } });
      expect(await store.transaction((tx) => tx.read('account', 'b'))).toBeNull();
      expect(await store.now()).toBe(START);
    });

    test('gives a record back letter for letter', async () => {
      const store = await empty();
      const value = { z: 'ſ \u0000 🂡 " \\', a: [1.5, null, true], '': { 2: 'b', 1: 'a' } } as never;
      await store.transaction((tx) => tx.write('account', "x'; --", 'Ω', value, 0));
      const read = await store.transaction((tx) => tx.read('account', "x'; --"));
      expect(JSON.stringify(read)).toBe(JSON.stringify({ id: "x'; --", revision: 1, value }));
    });

    test('refuses a write at another revision, and the whole transaction with it', async () => {
      const store = await empty();
      await store.transaction((tx) => tx.write('account', 'a', 'a', account, 0));
      for (const expected of [0, 2]) {
        const result = await store.transaction(async (tx) => {
          await tx.write('account', 'b', 'b', account, 0);
          await tx.append('b', event('many-failures', 1));
          await tx.write('account', 'a', 'a', account, expected);
        });
        expect(result).toBe(conflict);
      }
      expect(await store.transaction((tx) => tx.remove('account', 'a', 7))).toBe(conflict);
      expect(await store.transaction((tx) => tx.remove('account', 'nobody', 1))).toBe(conflict);
      expect(await store.transaction((tx) => tx.write('account', 'nobody', 'nobody', account, 1))).toBe(conflict);
      expect(await store.transaction((tx) => tx.read('account', 'b'))).toBeNull();
      expect(await store.transaction((tx) => tx.events('b'))).toEqual([]);
    });

    test('undoes everything when the work throws, and goes on', async () => {
      const store = await empty();
      const work = store.transaction(async (tx) => {
        await tx.write('account', 'a', 'a', account, 0);
        await tx.append('a', event('many-failures', 1));
        throw new Error('out of luck');
      });
      await expect(work).rejects.toThrow('out of luck');
      expect(await store.transaction((tx) => tx.read('account', 'a'))).toBeNull();
      expect(await store.transaction((tx) => tx.events('a'))).toEqual([]);
    });

    test('sees its own writes, lists by owner in the order of ids, removes, appends in order', async () => {
      const store = await empty();
      const code = { generation: 1, index: 0, salt: '', hash: '', usedAt: null };
      const result = await store.transaction(async (tx) => {
        for (const id of ['a/0', 'a/9', 'a/10', 'a/B', 'a/b']) await tx.write('backupCode', id, 'a', code, 0);
        await tx.write('backupCode', 'b/0', 'b', code, 0);
        await tx.remove('backupCode', 'a/0', 1);
        await tx.write('backupCode', 'a/9', 'a', { ...code, index: 9 }, 1);
        await tx.append('a', event('many-failures', 1));
        await tx.append('a', event('account-locked', 2));
        return (await tx.list('backupCode', 'a')).map(({ id, revision }) => `${id} ${revision}`);
      });
      const inOrder = ['a/10 1', 'a/9 2', 'a/B 1', 'a/b 1'];
      expect(result).toEqual(inOrder);
      const later = await store.transaction((tx) => tx.list('backupCode', 'a'));
      expect(later !== conflict && later.map(({ id, revision }) => `${id} ${revision}`)).toEqual(inOrder);
      const events = await store.transaction((tx) => tx.events('a'));
      expect(events).toEqual([event('many-failures', 1), event('account-locked', 2)]);
    });

    test('what comes and goes within a transaction leaves nothing; what goes and comes again stays', async () => {
      const store = await empty();
      await store.transaction((tx) => tx.write('account', 'a', 'a', account, 0));
      await store.transaction(async (tx) => {
        await tx.write('account', 'b', 'b', account, 0);
        await tx.remove('account', 'b', 1);
        await tx.remove('account', 'a', 1);
        expect(await tx.read('account', 'a')).toBeNull();
        await tx.write('account', 'a', 'a', { ...account, generation: 9 }, 0);
      });
      expect(await store.transaction((tx) => tx.read('account', 'b'))).toBeNull();
      expect(await store.transaction((tx) => tx.read('account', 'a'))).toMatchObject({ value: { generation: 9 } });
      const twice = store.transaction(async (tx) => {
        await tx.write('account', 'c', 'c', account, 0);
        await tx.write('account', 'c', 'c', account, 0);
      });
      expect(await twice).toBe(conflict);
    });

    test('loses no update of fifty that count one record up at once', async () => {
      const store = await empty();
      await store.transaction((tx) => tx.write('account', 'a', 'a', account, 0));
      const countUp = async (): Promise<unknown> => {
        const result = await store.transaction(async (tx) => {
          const read = (await tx.read('account', 'a'))!;
          await tx.write('account', 'a', 'a', { ...account, generation: read.value.generation + 1 }, read.revision);
        });
        return result === conflict ? countUp() : result;
      };
      await Promise.all(Array.from({ length: 50 }, countUp));
      expect(await store.transaction((tx) => tx.read('account', 'a'))).toMatchObject({
        revision: 51,
        value: { generation: 50 },
      });
    });

    test('of ten that make one record at once, one does', async () => {
      const store = await empty();
      const make = () => store.transaction((tx) => tx.write('account', 'a', 'a', account, 0));
      const results = await Promise.all(Array.from({ length: 10 }, make));
      expect(results.filter((result) => result !== conflict)).toHaveLength(1);
    });

    test('a revision read in an earlier transaction is worth nothing once somebody wrote', async () => {
      const store = await empty();
      await store.transaction((tx) => tx.write('account', 'a', 'a', account, 0));
      const read = await store.transaction((tx) => tx.read('account', 'a'));
      if (read === conflict || !read) throw new Error('the record is missing');
      await store.transaction((tx) => tx.write('account', 'a', 'a', account, read.revision));
      expect(await store.transaction((tx) => tx.write('account', 'a', 'a', account, read.revision))).toBe(conflict);
    });
  });
}
