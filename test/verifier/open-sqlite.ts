import { DatabaseSync } from 'node:sqlite';

/** A connection as a server has it, but for the wait for the disk: nothing here cuts the power. */
export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  return database;
}
