import { type Database, postgres, sqlite } from '../verifier/databases.ts';
import { postgresNeeded, startPostgres } from '../verifier/postgres-server.ts';

/** Runs `work` on SQLite and on PostgreSQL, one after the other; without PostgreSQL it says so. */
export async function onDatabases(
  work: (database: Database) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const on = async (database: Database) => {
    try {
      lines.push(...(await work(database)));
    } finally {
      await database.close();
    }
  };
  await on(sqlite());
  const server = await startPostgres();
  if (!server) return [...lines, `PostgreSQL left out: ${postgresNeeded}`];
  try {
    await on(postgres(server.connection));
  } finally {
    await server.stop();
  }
  return lines;
}
