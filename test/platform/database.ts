import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Grows when a table changes that a running platform only needs for a while; those begin anew then, people stay. */
const VERSION = 2;

/** Opens the platform's data: one SQLite file, and beside it the key that seals secrets and signs forms, so that the database alone opens nothing. */
export function openDatabase(dataFile: string): { database: DatabaseSync; key: Buffer } {
  if (dataFile !== ':memory:') mkdirSync(dirname(resolve(dataFile)), { recursive: true });
  const database = new DatabaseSync(dataFile, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  const known = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (known < VERSION) database.exec(`DROP TABLE IF EXISTS sessions; PRAGMA user_version = ${VERSION}`);
  return { database, key: keyBeside(dataFile) };
}

function keyBeside(dataFile: string): Buffer {
  if (dataFile === ':memory:') return randomBytes(32);
  const file = `${dataFile}.key`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  const key = readFileSync(file);
  if (key.length !== 32) throw new Error('platform: the key file beside the data file is damaged');
  return key;
}
