import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

const LIFE_MS = 10 * 60_000;
const TRIES = 5;
/** So many codes may be sent in the life of one: asking for another does not buy guesses without end. */
const SENDS = 5;

const table = `
  CREATE TABLE IF NOT EXISTS sent_codes (
    owner TEXT PRIMARY KEY, way TEXT NOT NULL, address TEXT NOT NULL, hash BLOB NOT NULL, expires_at INTEGER NOT NULL, tries INTEGER NOT NULL,
    sends INTEGER NOT NULL, first_at INTEGER NOT NULL, used INTEGER NOT NULL
  ) STRICT;
`;

/** Where a code goes. */
export interface Recipient {
  readonly way: 'email' | 'text';
  readonly to: string;
}

export type SentCodes = ReturnType<typeof sentCodesOf>;

/**
 * Codes that a platform sends by e-mail or text message: six digits, ten minutes, five tries, once. `owner` is a person's id, with the
 * purpose where one has several. Only a keyed hash is kept.
 */
export function sentCodesOf(database: DatabaseSync, key: Uint8Array, now: () => number) {
  database.exec(table);
  const read = database.prepare('SELECT * FROM sent_codes WHERE owner = ?');
  const write = database.prepare('INSERT OR REPLACE INTO sent_codes VALUES (?, ?, ?, ?, ?, 0, ?, ?, 0)');
  const take = database.prepare('UPDATE sent_codes SET tries = tries + 1 WHERE owner = ? AND tries < ? AND used = 0');
  const spend = database.prepare('UPDATE sent_codes SET used = 1 WHERE owner = ? AND hash = ? AND used = 0');
  const hashOf = (owner: string, code: string) =>
    createHmac('sha256', key).update(`sent-code\n${owner}\n${code}`).digest();

  return {
    /** A new code to send, the one before it void; null when too many were sent. */
    issue(owner: string, { way, to }: Recipient): string | null {
      const before = read.get(owner);
      const recent = before !== undefined && now() - Number(before.first_at) < LIFE_MS ? before : null;
      if (recent && Number(recent.sends) >= SENDS) return null;
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const sends = Number(recent?.sends ?? 0) + 1;
      write.run(owner, way, to, hashOf(owner, code), now() + LIFE_MS, sends, Number(recent?.first_at ?? now()));
      return code;
    },
    /** Where the last code went. */
    sentTo(owner: string): Recipient | null {
      const row = read.get(owner);
      return row ? { way: row.way === 'text' ? 'text' : 'email', to: String(row.address) } : null;
    },
    /** Whether this is the code that was sent; it is spent then. The try is counted before it is compared. */
    redeem(owner: string, typed: string): boolean {
      const code = typed.replace(/\s/g, '');
      if (!/^\d{6}$/.test(code) || Number(take.run(owner, TRIES).changes) !== 1) return false;
      const row = read.get(owner);
      const hash = hashOf(owner, code);
      if (!row || Number(row.expires_at) <= now() || !timingSafeEqual(hash, row.hash as Uint8Array)) return false;
      return Number(spend.run(owner, hash).changes) === 1;
    },
  };
}
