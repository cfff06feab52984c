import { afterAll, describe, expect, inject, test } from 'vitest';
import { type AccountRecord, conflict, type Transaction } from '../../../core/verifier/store.ts';
import { postgresStore, postgresTables } from '../../../core/verifier/stores/postgres.ts';
import { postgres } from '../databases.ts';
import { postgresNeeded } from '../postgres-server.ts';
import { storeContract } from './contract.ts';

const connection = inject('postgres');

describe.skipIf(!connection)(`PostgreSQL (${postgresNeeded})`, () => {
  const database = postgres(connection ?? {});
  afterAll(database.close);

  storeContract('PostgreSQL', database.open);

  test('the clock is the database’s', async () => {
    const pool = await database.pool();
    const { rows } = await pool.query(
      "SELECT (extract(epoch FROM now()) * 1000)::float8 AS before, now() + '1 ms' AS x",
    );
    const now = await postgresStore(pool).now();
    expect(Number.isInteger(now)).toBe(true);
    expect(now).toBeGreaterThanOrEqual(Math.floor(rows[0].before));
  });

  test('making the tables again harms nothing', async () => {
    const pool = await database.pool();
    const store = postgresStore(pool);
    await store.transaction((tx) => tx.append('a', { kind: 'many-failures', at: 1, seq: 1, hash: '' }));
    await pool.query(postgresTables);
    expect(await store.transaction((tx) => tx.events('a'))).toHaveLength(1);
  });

  test('of two that wait for each other one is undone, as a conflict', async () => {
    const store = await database.open(() => 0);
    const account = {} as AccountRecord;
    await store.transaction(async (tx) => {
      for (const id of ['a', 'b']) await tx.write('account', id, id, account, 0);
    });
    const has = { a: Promise.withResolvers<void>(), b: Promise.withResolvers<void>() };
    const crossing = (first: 'a' | 'b', second: 'a' | 'b') =>
      store.transaction(async (tx) => {
        await tx.read('account', first);
        has[first].resolve();
        await has[second].promise;
        await tx.read('account', second);
        return 'done';
      });
    const results = await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
    expect(new Set(results)).toEqual(new Set(['done', conflict]));
  });

  test('a statement that failed is never taken for a commit, even where the work overlooks it', async () => {
    const store = await database.open(() => 0);
    const code = { generation: 1, index: 0, salt: '', hash: '', usedAt: null };
    const overlooked = (tx: Transaction) => tx.list('backupCode', 'b\0').catch(() => []);
    await expect(store.transaction(overlooked)).rejects.toThrow('undid');
    const writing = store.transaction(async (tx) => {
      await tx.write('backupCode', 'a', 'a', code, 0);
      await overlooked(tx);
    });
    await expect(writing).rejects.toThrow('aborted');
    expect(await store.transaction((tx) => tx.read('backupCode', 'a'))).toBeNull();
  });

  test('a connection that is cut in the middle is an error, leaves nothing, and the next one works', async () => {
    const pool = await database.pool();
    const store = postgresStore(pool);
    const code = { generation: 1, index: 0, salt: '', hash: '', usedAt: null };
    const work = store.transaction(async (tx) => {
      await tx.write('backupCode', 'a', 'a', code, 0);
      await tx.list('backupCode', 'a');
      // The pool's own connections, and no other's on that server.
      await pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()",
      );
    });
    await expect(work).rejects.toThrow();
    expect(await store.transaction((tx) => tx.read('backupCode', 'a'))).toBeNull();
  });
});
