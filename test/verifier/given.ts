import { afterAll, inject } from 'vitest';
import { type Database, memory, postgres, sqlite } from './databases.ts';

const connection = inject('postgres');

/** PostgreSQL, where there is one. */
export const onPostgres = connection && postgres(connection);

/** Every database that this machine has, closed after the file that uses them. */
export const databases: readonly Database[] = [memory(), sqlite(), ...(onPostgres ? [onPostgres] : [])];
afterAll(async () => {
  for (const database of databases) await database.close();
});
