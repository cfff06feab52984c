import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const SESSION_MS = 12 * 60 * 60_000;

/** Somebody with an account on one host. `login` is a user name or an e-mail address. */
export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/** A signed-in browser. Times are ms; `provedAt` by the verifier's clock. */
export interface Session {
  readonly id: string;
  readonly person: Person;
  /** Password given; the second factor may still be due. */
  readonly complete: boolean;
  /** When password and code were last given together. */
  readonly provedAt: number | null;
  /** When the password was asked again, on a settings page. */
  readonly passwordAt: number | null;
}

const tables = `
  CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY, host TEXT NOT NULL, login TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL,
    salt BLOB NOT NULL, hash BLOB NOT NULL, UNIQUE (host, login)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE, complete INTEGER NOT NULL,
    proved_at INTEGER, password_at INTEGER, expires_at INTEGER NOT NULL
  ) STRICT;
`;

export type People = ReturnType<typeof peopleOf>;

/** The people of one host and their sessions. A session's id is what the cookie's secret hashes to: the table opens nothing. */
export function peopleOf(database: DatabaseSync, host: string, now: () => number) {
  database.exec(tables);
  const insert = database.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const byLogin = database.prepare('SELECT * FROM people WHERE host = ? AND login = ?');
  const byId = database.prepare('SELECT * FROM people WHERE id = ?');
  const start = database.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, NULL, ?)');
  const find = database.prepare(
    'SELECT s.*, p.login, p.name FROM sessions s JOIN people p ON p.id = s.person WHERE s.id = ? AND p.host = ? AND s.expires_at > ?',
  );
  const complete = database.prepare(
    'UPDATE sessions SET complete = 1, proved_at = coalesce(?, proved_at) WHERE id = ?',
  );
  const password = database.prepare('UPDATE sessions SET password_at = ? WHERE id = ?');
  const end = database.prepare('DELETE FROM sessions WHERE id = ?');
  const sessionId = (secret: string) => createHash('sha256').update(secret).digest('hex');

  return {
    /** The new person, or null when the login is taken. */
    async signUp(login: string, name: string, words: string): Promise<Person | null> {
      const id = randomBytes(12).toString('hex');
      const salt = randomBytes(16);
      const { changes } = insert.run(id, host, login, name, salt, await derive(words, salt, 32));
      return Number(changes) === 1 ? { id, login, name } : null;
    },
    /** Whose login and password these are; the same work when nobody's. */
    async whose(login: string, words: string): Promise<Person | null> {
      const row = byLogin.get(host, login);
      const salt = row ? Buffer.from(row.salt as Uint8Array) : randomBytes(16);
      const hash = await derive(words, salt, 32);
      if (!row || !timingSafeEqual(hash, row.hash as Uint8Array)) return null;
      return { id: String(row.id), login: String(row.login), name: String(row.name) };
    },
    async hasPassword(person: Person, words: string): Promise<boolean> {
      const row = byId.get(person.id);
      if (!row) return false;
      return timingSafeEqual(await derive(words, Buffer.from(row.salt as Uint8Array), 32), row.hash as Uint8Array);
    },
    /** Starts a session; what comes back is the cookie's secret. */
    startSession(person: Person, isComplete: boolean, provedAt: number | null = null): string {
      const secret = randomBytes(24).toString('base64url');
      start.run(sessionId(secret), person.id, Number(isComplete), provedAt, now() + SESSION_MS);
      return secret;
    },
    session(secret: string): Session | null {
      const row = find.get(sessionId(secret), host, now());
      if (!row) return null;
      return {
        id: String(row.id),
        person: { id: String(row.person), login: String(row.login), name: String(row.name) },
        complete: row.complete === 1,
        provedAt: row.proved_at === null ? null : Number(row.proved_at),
        passwordAt: row.password_at === null ? null : Number(row.password_at),
      };
    },
    proved: (session: Session, at: number | null) => void complete.run(at, session.id),
    passwordGiven: (session: Session) => void password.run(now(), session.id),
    end: (session: Session) => void end.run(session.id),
  };
}
