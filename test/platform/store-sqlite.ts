import type { DatabaseSync } from 'node:sqlite';
import type { VerifierEvent } from '../../core/verifier/events.ts';
import { conflict, type Records, type Store, type Stored, type Transaction } from '../../core/verifier/store.ts';

/** The two tables of the verifier. */
const tables = `
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

class LostRace extends Error {}

/**
 * The verifier's store port on node:sqlite. One connection has one transaction at a time, so they queue here; other processes on
 * the same file wait at BEGIN IMMEDIATE. SQLite has no clock of its own worth the name: `now` is the server's.
 */
export function sqliteStore(database: DatabaseSync, now: () => number): Store {
  database.exec(tables);
  const select = database.prepare('SELECT id, revision, value FROM verifier_records WHERE kind = ? AND id = ?');
  const selectOwn = database.prepare(
    'SELECT id, revision, value FROM verifier_records WHERE kind = ? AND owner = ? ORDER BY id',
  );
  const insert = database.prepare(
    'INSERT INTO verifier_records (kind, id, owner, revision, value) VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING',
  );
  const update = database.prepare(
    'UPDATE verifier_records SET revision = revision + 1, value = ? WHERE kind = ? AND id = ? AND revision = ?',
  );
  const drop = database.prepare('DELETE FROM verifier_records WHERE kind = ? AND id = ? AND revision = ?');
  const log = database.prepare('INSERT INTO verifier_events (owner, event) VALUES (?, ?)');
  const logged = database.prepare('SELECT event FROM verifier_events WHERE owner = ? ORDER BY seq');

  const stored = <K extends keyof Records>(row: Record<string, unknown>): Stored<K> => ({
    id: String(row.id),
    revision: Number(row.revision),
    value: JSON.parse(String(row.value)) as Records[K],
  });
  const must = ({ changes }: { changes: number | bigint }) => {
    if (Number(changes) !== 1) throw new LostRace();
  };
  const tx: Transaction = {
    async read(kind, id) {
      const row = select.get(kind, id);
      return row ? stored(row) : null;
    },
    async list(kind, owner) {
      return selectOwn.all(kind, owner).map((row) => stored(row));
    },
    async write(kind, id, owner, value, expected) {
      const json = JSON.stringify(value);
      must(expected === 0 ? insert.run(kind, id, owner, json) : update.run(json, kind, id, expected));
    },
    async remove(kind, id, expected) {
      must(drop.run(kind, id, expected));
    },
    async append(owner, event) {
      log.run(owner, JSON.stringify(event));
    },
    async events(owner) {
      return logged.all(owner).map((row) => JSON.parse(String(row.event)) as VerifierEvent);
    },
  };

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };

  return {
    now: async () => now(),
    transaction: (work) =>
      inTurn(async () => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(tx);
          database.exec('COMMIT');
          return result;
        } catch (error) {
          database.exec('ROLLBACK');
          if (error instanceof LostRace) return conflict;
          throw error;
        }
      }),
  };
}
