import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../people.ts';
import type { Host } from '../visit.ts';

const CODE_MS = 60_000;
const TOKEN_MS = 60 * 60_000;
export const TOKEN_S = TOKEN_MS / 1000;

const tables = `
  CREATE TABLE IF NOT EXISTS oauth_codes (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE, client TEXT NOT NULL,
    redirect TEXT NOT NULL, challenge TEXT NOT NULL, started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS oauth_tokens (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE, code TEXT NOT NULL,
    started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
`;

/** What an application asks for, and must repeat when it fetches the token. `challenge`: S256 of its verifier (RFC 7636 §4.2). */
export interface Grant {
  readonly client: string;
  readonly redirect: string;
  readonly challenge: string;
}

export type Tokens = ReturnType<typeof tokensOf>;

/** Authorization codes and access tokens (RFC 6749 §4.1, RFC 7636): random, hashed at rest, a code once and for a minute. */
export function tokensOf({ database, now, people, verifier }: Host) {
  database.exec(tables);
  const insertCode = database.prepare('INSERT INTO oauth_codes VALUES (?, ?, ?, ?, ?, ?, ?, 0)');
  const findCode = database.prepare('SELECT * FROM oauth_codes WHERE id = ?');
  const useCode = database.prepare('UPDATE oauth_codes SET used = 1 WHERE id = ? AND used = 0');
  const insertToken = database.prepare('INSERT INTO oauth_tokens VALUES (?, ?, ?, ?, ?)');
  const findToken = database.prepare('SELECT * FROM oauth_tokens WHERE id = ? AND expires_at > ?');
  const revoke = database.prepare('DELETE FROM oauth_tokens WHERE code = ?');
  const idOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
  const secretOf = () => randomBytes(32).toString('base64url');

  return {
    /** A code for an application, on behalf of somebody who is fully signed in since `startedAt`. */
    authorize(person: Person, startedAt: number, { client, redirect, challenge }: Grant): string {
      const code = secretOf();
      insertCode.run(idOf(code), person.id, client, redirect, challenge, startedAt, now() + CODE_MS);
      return code;
    },
    /** The token for a code; null when it is not good. A code that comes twice takes back what it gave (RFC 6749 §4.1.2). */
    exchange(code: string, given: { client: string; redirect: string; verifier: string }): string | null {
      const id = idOf(code);
      const row = findCode.get(id);
      if (!row) return null;
      if (Number(useCode.run(id).changes) !== 1) {
        revoke.run(id);
        return null;
      }
      const same =
        row.client === given.client && row.redirect === given.redirect && row.challenge === idOf(given.verifier);
      if (!same || Number(row.expires_at) <= now()) return null;
      const token = secretOf();
      insertToken.run(idOf(token), String(row.person), id, Number(row.started_at), now() + TOKEN_MS);
      return token;
    },
    /** Whose token this is; null when it ran out, or an administrator's reset ended the session it came from. */
    async bearer(token: string): Promise<Person | null> {
      const row = findToken.get(idOf(token), now());
      if (!row || !(await verifier.sessionHolds(String(row.person), Number(row.started_at)))) return null;
      return people.byId(String(row.person));
    },
  };
}
