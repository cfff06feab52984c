import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Store } from '../../core/verifier/store.ts';
import { memoryStore } from '../../core/verifier/stores/memory.ts';
import { postgresStore, postgresTables } from '../../core/verifier/stores/postgres.ts';
import { sqliteStore } from '../../core/verifier/stores/sqlite.ts';
import { carelessPool, carelessSqlite, unlockedPool } from './careless.ts';
import { openSqlite } from './open-sqlite.ts';

/** A place where a test opens empty stores; `close` takes everything away again. */
export interface Database {
  readonly name: string;
  open(now: () => number): Promise<Store>;
  /** One database as four servers see it. */
  servers(now: () => number): Promise<readonly Store[]>;
  /** The same without compare-and-set: mutants that a race must catch. */
  carelessServers(now: () => number): Promise<readonly Store[]>;
  close(): Promise<void>;
}

const SERVERS = 4;
const four = (make: () => Store): Store[] => Array.from({ length: SERVERS }, make);

/** Servers that commit only when nobody is in the middle of reading, as under load: where a store without care must lose. */
function crowded(servers: readonly Store[]): readonly Store[] {
  let reading = 0;
  let waiting: (() => void)[] = [];
  const allHaveRead = async () => {
    // Everybody who is about to begin gets a turn to.
    await new Promise((turn) => setImmediate(turn));
    reading--;
    if (reading > 0) return new Promise<void>((go) => waiting.push(go));
    for (const go of waiting) go();
    waiting = [];
  };
  return servers.map((store) => ({
    now: store.now,
    transaction: (work) =>
      store.transaction((tx) => {
        reading++;
        return work(tx).finally(allHaveRead);
      }),
  }));
}

export function memory(): Database {
  const shared = (store: Store) => crowded(four(() => store));
  return {
    name: 'memory',
    open: async (now) => memoryStore(now),
    servers: async (now) => shared(memoryStore(now)),
    carelessServers: async (now) => shared(memoryStore(now, { careless: true })),
    close: async () => {},
  };
}

/** Files in a temporary folder. */
export function sqlite(): Database & { file(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-sqlite-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  const opened: DatabaseSync[] = [];
  let files = 0;
  const file = () => join(folder, `${files++}.sqlite`);
  const connect = (path: string) => {
    const database = openSqlite(path);
    opened.push(database);
    return database;
  };
  return {
    name: 'SQLite',
    file,
    open: async (now) => sqliteStore(connect(file()), now),
    async servers(now) {
      const path = file();
      return crowded(four(() => sqliteStore(connect(path), now)));
    },
    async carelessServers(now) {
      const path = file();
      return crowded(four(() => sqliteStore(carelessSqlite(connect(path)), now)));
    },
    async close() {
      for (const database of opened) database.close();
      remove();
      process.off('exit', remove);
    },
  };
}

/** Schemas of their own on a server that may hold other things. */
export function postgres(connection: pg.PoolConfig) {
  const opened: { pool: pg.Pool; schema: string }[] = [];
  const pool = async () => {
    const schema = `watchword_${randomUUID().replaceAll('-', '')}`;
    const made = new pg.Pool({
      ...connection,
      max: 16,
      application_name: schema,
      options: `-c search_path=${schema}`,
    });
    // A connection that the server ends while the pool closes it is no news.
    made.on('error', () => {});
    opened.push({ pool: made, schema });
    await made.query(`CREATE SCHEMA ${schema}`);
    await made.query(postgresTables);
    return made;
  };
  // The tests turn the clock; that the database's own is used otherwise has a test of its own.
  const turned = (pool: pg.Pool, now: () => number): Store => ({ ...postgresStore(pool), now: async () => now() });
  const shared = (pool: pg.Pool, now: () => number) => four(() => turned(pool, now));
  const database: Database = {
    name: 'PostgreSQL',
    open: async (now) => turned(await pool(), now),
    // Not crowded by hand: whoever waits for a lock cannot have read.
    servers: async (now) => shared(await pool(), now),
    carelessServers: async (now) => crowded(shared(carelessPool(await pool()), now)),
    async close() {
      for (const { pool, schema } of opened) {
        await pool.query(`SET client_min_messages = warning; DROP SCHEMA ${schema} CASCADE`);
        await pool.end();
      }
    },
  };
  /** Without the lock on the account, which is there for speed alone. */
  const unlockedServers = async (now: () => number) => crowded(shared(unlockedPool(await pool()), now));
  return { ...database, pool, unlockedServers };
}
