import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { People, Person } from './people.ts';

const SESSION_MS = 12 * 60 * 60_000;

/** What a session opens: the second step, the page where a new authenticator is set up after a recovery code, everything. */
export type Level = 'password' | 'restricted' | 'full';

/** A browser that somebody gave a password in. Times are ms; `startedAt` and `provedAt` by the verifier's clock. */
export interface Session {
  readonly id: string;
  readonly person: Person;
  readonly level: Level;
  readonly startedAt: number;
  /** When password and code were last given together; of a restricted session, when the recovery code was. */
  readonly provedAt: number | null;
  /** When the password was asked again, on a settings page. */
  readonly passwordAt: number | null;
  /** The device it runs on, where the platform lists devices. */
  readonly device: string | null;
}

export type NewSession = Pick<Session, 'level' | 'startedAt'> & Partial<Pick<Session, 'provedAt' | 'device'>>;

const table = `
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE, level TEXT NOT NULL,
    started_at INTEGER NOT NULL, proved_at INTEGER, password_at INTEGER, device TEXT, expires_at INTEGER NOT NULL
  ) STRICT;
`;

export type Sessions = ReturnType<typeof sessionsOf>;

/** The sessions of one host. A session's id is what the cookie's secret hashes to: the table opens nothing. */
export function sessionsOf(database: DatabaseSync, people: People, now: () => number) {
  database.exec(table);
  const insert = database.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, NULL, ?, ?)');
  const find = database.prepare('SELECT * FROM sessions WHERE id = ? AND expires_at > ?');
  const proved = database.prepare('UPDATE sessions SET proved_at = ? WHERE id = ?');
  const password = database.prepare('UPDATE sessions SET password_at = ? WHERE id = ?');
  const end = database.prepare('DELETE FROM sessions WHERE id = ?');
  const endDevice = database.prepare('DELETE FROM sessions WHERE person = ? AND device = ?');
  const idOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
  const time = (value: unknown) => (value === null ? null : Number(value));

  return {
    /** Starts a session; what comes back is the cookie's secret. */
    start(person: Person, { level, startedAt, provedAt = null, device = null }: NewSession): string {
      const secret = randomBytes(24).toString('base64url');
      insert.run(idOf(secret), person.id, level, startedAt, provedAt, device, now() + SESSION_MS);
      return secret;
    },
    find(secret: string): Session | null {
      const row = find.get(idOf(secret), now());
      const person = row ? people.byId(String(row.person)) : null;
      if (!row || !person) return null;
      return {
        id: String(row.id),
        person,
        level: row.level as Level,
        startedAt: Number(row.started_at),
        provedAt: time(row.proved_at),
        passwordAt: time(row.password_at),
        device: row.device === null ? null : String(row.device),
      };
    },
    proved: (session: Session, at: number) => void proved.run(at, session.id),
    passwordGiven: (session: Session) => void password.run(now(), session.id),
    end: (session: Session) => void end.run(session.id),
    /** Ends every session that a person has on one device. */
    endOn: (person: Person, device: string) => void endDevice.run(person.id, device),
  };
}
