import type { DatabaseSync } from 'node:sqlite';

/** One e-mail or text message. */
export interface Message {
  /** The platform's name, as the sender. */
  readonly from: string;
  readonly way: 'email' | 'text';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A link to press, where the message has one. */
  readonly link?: string;
}

const table = `
  CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, way TEXT NOT NULL, sender TEXT NOT NULL,
    address TEXT NOT NULL COLLATE NOCASE, subject TEXT NOT NULL, text TEXT NOT NULL, link TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_by_address ON outbox (address, id);
`;

const SHOWN = 100;

export type Outbox = ReturnType<typeof outboxOf>;

/** Stands in place of e-mail and text messages: what the platforms send is kept, to be read at outbox.localhost. */
export function outboxOf(database: DatabaseSync, now: () => number) {
  database.exec(table);
  const insert = database.prepare(
    'INSERT INTO outbox (at, way, sender, address, subject, text, link) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const all = database.prepare('SELECT * FROM outbox ORDER BY id DESC LIMIT ?');
  const of = database.prepare('SELECT * FROM outbox WHERE address = ? ORDER BY id DESC LIMIT ?');
  return {
    send: ({ from, way, to, subject, text, link }: Message) =>
      void insert.run(now(), way, from, to, subject, text, link ?? null),
    /** The newest first; all of them, or those to one address. */
    messages(address: string | null): readonly (Message & { readonly at: number })[] {
      const rows = address === null ? all.all(SHOWN) : of.all(address, SHOWN);
      return rows.map((row) => ({
        at: Number(row.at),
        from: String(row.sender),
        way: row.way === 'text' ? 'text' : 'email',
        to: String(row.address),
        subject: String(row.subject),
        text: String(row.text),
        ...(row.link === null ? {} : { link: String(row.link) }),
      }));
    },
  };
}
