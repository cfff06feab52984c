import type { DatabaseSync } from 'node:sqlite';
import type { VerifierEvent } from '../events.ts';
import type { Records, Store, Stored } from '../store.ts';
import { type Changes, type Committed, collect, LostRace, orConflict, type Write } from './unit-of-work.ts';

/** The two tables of the verifier; `sqliteStore` makes them where they are missing. */
export const sqliteTables = `
  CREATE TABLE IF NOT EXISTS verifier_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    owner TEXT NOT NULL,
    revision INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS verifier_records_by_owner ON verifier_records (kind, owner, id);
  CREATE TABLE IF NOT EXISTS verifier_events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    owner TEXT NOT NULL,
    event TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS verifier_events_by_owner ON verifier_events (owner, seq);
`;

/**
 * The verifier's store port on node:sqlite. A commit is one stretch of synchronous code: statements of yours on the same connection
 * never end up inside, and other processes on the same file wait for a commit and no longer. SQLite has no clock of its own worth
 * the name: `now` is the server's.
 */
export function sqliteStore(database: DatabaseSync, now: () => number): Store {
  database.exec(sqliteTables);
  const select = database.prepare('SELECT id, revision, value FROM verifier_records WHERE kind = ? AND id = ?');
  const selectOwn = database.prepare('SELECT id, revision, value FROM verifier_records WHERE kind = ? AND owner = ?');
  const insert = database.prepare(
    'INSERT INTO verifier_records (kind, id, owner, revision, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const update = database.prepare(
    'UPDATE verifier_records SET owner = ?, revision = ?, value = ? WHERE kind = ? AND id = ? AND revision = ?',
  );
  const drop = database.prepare('DELETE FROM verifier_records WHERE kind = ? AND id = ? AND revision = ?');
  const log = database.prepare('INSERT INTO verifier_events (owner, event) VALUES (?, ?)');
  const logged = database.prepare('SELECT event FROM verifier_events WHERE owner = ? ORDER BY seq');

  const stored = <K extends keyof Records>(row: Record<string, unknown>): Stored<K> => ({
    id: String(row.id),
    revision: Number(row.revision),
    value: JSON.parse(String(row.value)) as Records[K],
  });
  const committed: Committed = {
    async read(kind, id) {
      const row = select.get(kind, id);
      return row ? stored(row) : null;
    },
    async list(kind, owner) {
      return selectOwn.all(kind, owner).map((row) => stored(row));
    },
    async events(owner) {
      return logged.all(owner).map(({ event }) => JSON.parse(String(event)) as VerifierEvent);
    },
  };

  /** Touches one row if the record is as it was read, and none otherwise. */
  const put = ({ kind, id, owner, value, expected, revision }: Write) => {
    if (!value) return drop.run(kind, id, expected);
    const json = JSON.stringify(value);
    if (expected === 0) return insert.run(kind, id, owner, revision, json);
    return update.run(owner, revision, json, kind, id, expected);
  };
  const commit = ({ writes, events }: Changes) => {
    if (writes.length === 0 && events.length === 0) return;
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const write of writes) if (Number(put(write).changes) !== 1) throw new LostRace();
      for (const { owner, event } of events) log.run(owner, JSON.stringify(event));
      database.exec('COMMIT');
    } finally {
      // SQLite itself undoes a transaction at some errors.
      if (database.isTransaction) database.exec('ROLLBACK');
    }
  };

  // One after the other within this process: a crowd at one account would only undo one another.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };

  return {
    now: async () => now(),
    transaction: (work) =>
      inTurn(() =>
        orConflict(
          collect(committed, work).then(({ result, changes }) => {
            commit(changes);
            return result;
          }),
        ),
      ),
  };
}
