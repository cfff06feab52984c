import type { DatabaseSync } from 'node:sqlite';
import type { Pool, PoolClient } from 'pg';
import { overriding } from './overriding.ts';

// The adapters with something taken out of their SQL: what a race must notice.

/** Writes go through at whatever revision. */
export function carelessSqlite(database: DatabaseSync): DatabaseSync {
  const prepare = (sql: string) => database.prepare(sql.replace('AND revision = ?', 'AND ? IS NOT NULL'));
  return overriding(database, { prepare });
}

/** Reading an account locks nothing; the compare-and-set stays. */
export function unlockedPool(pool: Pool): Pool {
  return withSql(pool, (sql) => sql.replace('FOR UPDATE', ''));
}

/** Neither the lock nor the compare-and-set. */
export function carelessPool(pool: Pool): Pool {
  return withSql(unlockedPool(pool), (sql) => sql.replace(/AND revision = (\$\d)/, 'AND $1::int IS NOT NULL'));
}

function withSql(pool: Pool, edit: (sql: string) => string): Pool {
  const connect = async () => {
    const client: PoolClient = await pool.connect();
    const query = (sql: string, values?: unknown[]) => client.query(edit(sql), values);
    return overriding(client, { query });
  };
  return overriding(pool, { connect });
}
