import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Store } from '../../core/verifier/store.ts';
import { memoryStore } from '../../core/verifier/stores/memory.ts';
import { postgresStore, postgresTables } from '../../core/verifier/stores/postgres.ts';
import { sqliteStore } from '../../core/verifier/stores/sqlite.ts';

/** A place where a test opens empty stores; `close` takes everything away again. */
export interface Database {
  readonly name: string;
  open(now: () => number): Promise<Store>;
  close(): Promise<void>;
}

export function memory(): Database {
  return { name: 'memory', open: async (now) => memoryStore(now), close: async () => {} };
}

/** Files in a temporary folder, as a server would have them: WAL, every commit on the disk. */
export function sqlite(): Database & { file(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-sqlite-'));
  const opened: DatabaseSync[] = [];
  let files = 0;
  const file = () => join(folder, `${files++}.sqlite`);
  return {
    name: 'SQLite',
    file,
    async open(now) {
      const database = openSqlite(file());
      opened.push(database);
      return sqliteStore(database, now);
    },
    async close() {
      for (const database of opened) database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL');
  return database;
}

/** Schemas of their own on a server that may hold other things. */
export function postgres(connection: pg.PoolConfig): Database & { pool(): Promise<pg.Pool> } {
  const opened: { pool: pg.Pool; schema: string }[] = [];
  const pool = async () => {
    const schema = `watchword_${randomUUID().replaceAll('-', '')}`;
    const made = new pg.Pool({ ...connection, max: 16, options: `-c search_path=${schema}` });
    opened.push({ pool: made, schema });
    await made.query(`CREATE SCHEMA ${schema}`);
    await made.query(postgresTables);
    return made;
  };
  return {
    name: 'PostgreSQL',
    pool,
    async open(now) {
      // The tests turn the clock; that the database's own is used otherwise has a test of its own.
      return { ...postgresStore(await pool()), now: async () => now() };
    },
    async close() {
      for (const { pool, schema } of opened) {
        await pool.query(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`);
        await pool.end();
      }
    },
  };
}
