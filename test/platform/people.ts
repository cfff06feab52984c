import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** Somebody with an account on one host. `login` is a user name or an e-mail address. */
export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Where mail goes; null when only a user name is known. */
  readonly email: string | null;
  readonly phone: string | null;
  /** The company, workspace or organisation they belong to. */
  readonly organisation: string;
  readonly administrator: boolean;
}

/** Somebody who signs up. Without an organisation they found one, and administer it. */
export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly organisation?: string;
  readonly administrator?: boolean;
}

const tables = `
  CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY, host TEXT NOT NULL, login TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL,
    salt BLOB NOT NULL, hash BLOB NOT NULL, UNIQUE (host, login)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS contacts (
    person TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, email TEXT COLLATE NOCASE, phone TEXT,
    organisation TEXT NOT NULL, administrator INTEGER NOT NULL
  ) STRICT;
`;

const everything = `
  SELECT p.*, c.email, c.phone, coalesce(c.organisation, p.id) AS organisation, coalesce(c.administrator, 1) AS administrator
  FROM people p LEFT JOIN contacts c ON c.person = p.id WHERE p.host = ?
`;

export type People = ReturnType<typeof peopleOf>;

/** The people of one host. */
export function peopleOf(database: DatabaseSync, host: string) {
  database.exec(tables);
  const insert = database.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const contact = database.prepare('INSERT INTO contacts VALUES (?, ?, ?, ?, ?)');
  const phone = database.prepare('UPDATE contacts SET phone = ? WHERE person = ?');
  const byLogin = database.prepare(`${everything} AND p.login = ?`);
  const byEmail = database.prepare(`${everything} AND c.email = ?`);
  const byId = database.prepare(`${everything} AND p.id = ?`);
  const ofOrganisation = database.prepare(`${everything} AND c.organisation = ? ORDER BY p.name, p.login`);
  const one = (row: Record<string, unknown> | undefined) => (row ? personOf(row) : null);

  return {
    /** The new person, or null when the login is taken. */
    async signUp({ login, name, password, email, phone = null, ...at }: NewPerson): Promise<Person | null> {
      const id = randomBytes(12).toString('hex');
      const salt = randomBytes(16);
      const hash = await derive(password, salt, 32);
      if (Number(insert.run(id, host, login, name, salt, hash).changes) !== 1) return null;
      const { organisation = id, administrator = organisation === id } = at;
      contact.run(id, email ?? (login.includes('@') ? login : null), phone, organisation, Number(administrator));
      return one(byId.get(host, id));
    },
    /** Whose login and password these are; the same work when nobody's. */
    async whose(login: string, password: string): Promise<Person | null> {
      const row = byLogin.get(host, login);
      const salt = row ? Buffer.from(row.salt as Uint8Array) : randomBytes(16);
      const hash = await derive(password, salt, 32);
      return row && timingSafeEqual(hash, row.hash as Uint8Array) ? personOf(row) : null;
    },
    async hasPassword({ id }: Person, password: string): Promise<boolean> {
      const row = byId.get(host, id);
      if (!row) return false;
      return timingSafeEqual(await derive(password, Buffer.from(row.salt as Uint8Array), 32), row.hash as Uint8Array);
    },
    byId: (id: string) => one(byId.get(host, id)),
    /** The person with this address; null too when several have it. */
    byEmail(email: string): Person | null {
      const rows = byEmail.all(host, email);
      return rows.length === 1 ? one(rows[0]) : null;
    },
    ofOrganisation: (organisation: string) => ofOrganisation.all(host, organisation).map(personOf),
    setPhone: (person: Person, number: string | null) => void phone.run(number, person.id),
  };
}

function personOf(row: Record<string, unknown>): Person {
  const text = (value: unknown) => (value === null ? null : String(value));
  return {
    id: String(row.id),
    login: String(row.login),
    name: String(row.name),
    email: text(row.email),
    phone: text(row.phone),
    organisation: String(row.organisation),
    administrator: row.administrator === 1,
  };
}
