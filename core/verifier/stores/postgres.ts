import type { Pool, PoolClient } from 'pg';
import type { VerifierEvent } from '../events.ts';
import type { Records, Store, Stored, Transaction } from '../store.ts';
import { type Changes, type Committed, collect, LostRace, orConflict, type Write } from './unit-of-work.ts';

/**
 * The two tables of the verifier, for a migration of your own or `await pool.query(postgresTables)`; harmless where they exist.
 * `json` and not `jsonb`: a record comes back letter for letter as it was written.
 */
export const postgresTables = `
  CREATE TABLE IF NOT EXISTS verifier_records (
    kind text NOT NULL,
    id text NOT NULL,
    owner text NOT NULL,
    revision integer NOT NULL,
    value json NOT NULL,
    PRIMARY KEY (kind, id)
  );
  CREATE INDEX IF NOT EXISTS verifier_records_by_owner ON verifier_records (kind, owner);
  CREATE TABLE IF NOT EXISTS verifier_events (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner text NOT NULL,
    event json NOT NULL
  );
  CREATE INDEX IF NOT EXISTS verifier_events_by_owner ON verifier_events (owner, seq);
`;

/** serialization_failure and deadlock_detected: what PostgreSQL says to whoever was slower. */
const slower = new Set(['40001', '40P01']);

/** The verifier's store port on PostgreSQL: your pool, your tables (`postgresTables`), the database's clock. */
export function postgresStore(pool: Pool): Store {
  return {
    async now() {
      // float8: the one number of PostgreSQL that `pg` gives as a number.
      const { rows } = await pool.query('SELECT floor(extract(epoch FROM now()) * 1000)::float8 AS now');
      return rows[0].now;
    },
    transaction: (work) => orConflict(inTransaction(pool, work)),
  };
}

async function inTransaction<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const breaks = (error: Error) => {
    broken = error;
  };
  // A connection that is cut says so in an event too, which would end the process if nobody listened.
  client.on('error', breaks);
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const { result, changes } = await collect(committedOn(client), work);
    await write(client, changes);
    // PostgreSQL answers the COMMIT of a transaction in which something failed with ROLLBACK, and without an error.
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('verifier store: PostgreSQL undid the transaction');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(breaks);
    throw slower.has((error as { code?: string }).code ?? '') ? new LostRace() : error;
  } finally {
    client.off('error', breaks);
    // A broken one is not used again; the server undoes whatever it held.
    client.release(broken);
  }
}

function committedOn(client: PoolClient): Committed {
  const stored = <K extends keyof Records>(row: { id: string; revision: number; value: string }): Stored<K> => ({
    id: row.id,
    revision: row.revision,
    value: JSON.parse(row.value) as Records[K],
  });
  return {
    async read(kind, id) {
      // Whoever opens an account has it to themselves until the end: submissions for one user queue instead of undoing one another.
      const lock = kind === 'account' ? ' FOR UPDATE' : '';
      const { rows } = await client.query(
        `SELECT id, revision, value::text FROM verifier_records WHERE kind = $1 AND id = $2${lock}`,
        [kind, id],
      );
      return rows[0] ? stored(rows[0]) : null;
    },
    async list(kind, owner) {
      const { rows } = await client.query(
        'SELECT id, revision, value::text FROM verifier_records WHERE kind = $1 AND owner = $2',
        [kind, owner],
      );
      return rows.map((row) => stored(row));
    },
    async events(owner) {
      const { rows } = await client.query('SELECT event::text FROM verifier_events WHERE owner = $1 ORDER BY seq', [
        owner,
      ]);
      return rows.map(({ event }) => JSON.parse(event) as VerifierEvent);
    },
  };
}

async function write(client: PoolClient, { writes, events }: Changes): Promise<void> {
  for (const write of writes) {
    const { rowCount } = await client.query(...statement(write));
    if (rowCount !== 1) throw new LostRace();
  }
  for (const { owner, event } of events)
    await client.query('INSERT INTO verifier_events (owner, event) VALUES ($1, $2)', [owner, JSON.stringify(event)]);
}

/** Touches one row if the record is as it was read, and none otherwise. */
function statement({ kind, id, owner, value, expected, revision }: Write): [sql: string, values: unknown[]] {
  if (!value)
    return ['DELETE FROM verifier_records WHERE kind = $1 AND id = $2 AND revision = $3', [kind, id, expected]];
  const values = [kind, id, owner, revision, JSON.stringify(value)];
  if (expected === 0)
    return [
      'INSERT INTO verifier_records (kind, id, owner, revision, value) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
      values,
    ];
  return [
    'UPDATE verifier_records SET owner = $3, revision = $4, value = $5 WHERE kind = $1 AND id = $2 AND revision = $6',
    [...values, expected],
  ];
}
