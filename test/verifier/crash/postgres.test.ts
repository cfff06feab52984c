import type { Pool, PoolClient } from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { postgresStore } from '../../../core/verifier/stores/postgres.ts';
import { postgres } from '../databases.ts';
import { overriding } from '../overriding.ts';
import { START, verifierOver } from '../person.ts';
import { postgresNeeded } from '../postgres-server.ts';
import { acts, type Ending, whole } from './acts.ts';

const connection = inject('postgres');
const database = postgres(connection ?? {});
afterAll(database.close);

/** The pool of a server that loses its connection around its commit number `at`: before the server of the database heard of it, or before the answer came. */
function cutting(pool: Pool, at: number, when: 'before' | 'after'): Pool {
  let commits = 0;
  const connect = async () => {
    const client: PoolClient = await pool.connect();
    const query = async (sql: string, values?: unknown[]) => {
      if (sql !== 'COMMIT' || ++commits !== at) return client.query(sql, values);
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
      if (when === 'after') await client.query('COMMIT');
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
      return client.query(sql, values);
    };
    return overriding(client, { query });
  };
  return overriding(pool, { connect });
}

test.skipIf(!connection).each(Object.keys(acts))(
  `PostgreSQL: a connection cut around any commit of %s (${postgresNeeded})`,
  async (name) => {
    const act = acts[name]!;
    const cutAt = async (at: number, when: 'before' | 'after') => {
      const pool = await database.pool();
      const clock = { now: START };
      const over = (through: Pool) => verifierOver({ ...postgresStore(through), now: async () => clock.now });
      const typed = await act.prepare(over(pool), clock);
      const ending: Ending = await act.run(over(cutting(pool, at, when)), typed).then(
        (accepted) => (accepted ? 'accepted' : 'refused'),
        () => 'cut',
      );
      const wrong = [...(await whole(over(pool))), ...(await act.check(over(pool), typed, ending))];
      return { ending, wrong: [...wrong, ...(await whole(over(pool)))] };
    };
    let commits = 0;
    for (let at = 1; ; at++) {
      const before = await cutAt(at, 'before');
      expect(before.wrong, `before commit ${at}`).toEqual([]);
      if (before.ending !== 'cut') break;
      expect(await cutAt(at, 'after'), `after commit ${at}`).toEqual({ ending: 'cut', wrong: [] });
      commits++;
    }
    expect(commits).toBeGreaterThan(0);
  },
);
