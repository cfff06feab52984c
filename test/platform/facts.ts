import type { DatabaseSync } from 'node:sqlite';

const table = `
  CREATE TABLE IF NOT EXISTS facts (owner TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (owner, name)) STRICT;
`;

export type Facts = ReturnType<typeof factsOf>;

/** Settings of people and organisations, by their ids. */
export function factsOf(database: DatabaseSync) {
  database.exec(table);
  const read = database.prepare('SELECT value FROM facts WHERE owner = ? AND name = ?');
  const write = database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM facts WHERE owner = ? AND name = ?');
  const owners = database.prepare('SELECT owner FROM facts WHERE name = ? ORDER BY owner');
  return {
    get(owner: string, name: string): string | null {
      const row = read.get(owner, name);
      return row ? String(row.value) : null;
    },
    /** Whoever has this fact. */
    owners: (name: string) => owners.all(name).map((row) => String(row.owner)),
    set: (owner: string, name: string, value: string | null) =>
      void (value === null ? drop.run(owner, name) : write.run(owner, name, value)),
  };
}
