import * as v from 'valibot';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import type { Random } from '../crypto/random.ts';
import { parseBoundedJson } from '../vault/bounded-json.ts';
import { type Connection, connect } from './database.ts';
import { openRecord, sealRecord } from './sealed-record.ts';

/** The record's key in the database, and the use its encryption key is for. */
export const ACTIVITY = 'activity';

/** When accounts were last used, apart from the vault: it makes neither revision nor generation, and losing it loses nothing else. */
export interface Activity {
  /** Account id → ms since the epoch. Empty when there is none, or none that opens with this key. */
  lastUsed(masterKey: Bytes): Promise<Readonly<Record<string, number>>>;
  markUsed(masterKey: Bytes, id: string, at: number): Promise<void>;
  close(): void;
}

const MOST_ENTRIES = 10_000;
const MOST_TRIES = 100;

const RecordSchema = v.object({
  version: v.pipe(v.number(), v.safeInteger()),
  sealed: v.custom<Bytes>((value) => value instanceof Uint8Array),
});
const ContentSchema = v.object({
  lastUsed: v.pipe(
    v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    v.maxEntries(MOST_ENTRIES),
  ),
});

/** The activity beside the vault of the same database name. */
export function openActivity({ name, random }: { readonly name: string; readonly random: Random }): Activity {
  const connection = connect(name);
  return {
    async lastUsed(masterKey) {
      return (await read(connection, masterKey)).lastUsed;
    },
    async markUsed(masterKey, id, at) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const { version, lastUsed } = await read(connection, masterKey);
        const newest = Object.entries({ ...lastUsed, [id]: Math.max(at, lastUsed[id] ?? 0) })
          .sort((a, b) => b[1] - a[1])
          .slice(0, MOST_ENTRIES);
        const plain = encodeUtf8(JSON.stringify({ lastUsed: Object.fromEntries(newest) }));
        const sealed = await sealRecord(masterKey, ACTIVITY, plain, random);
        if (await replace(connection, version, sealed)) return;
      }
    },
    close: () => connection.close(),
  };
}

async function read(
  connection: Connection,
  masterKey: Bytes,
): Promise<{ version: number; lastUsed: Readonly<Record<string, number>> }> {
  const record = await connection.use((database) => database.get('records', ACTIVITY));
  if (!v.is(RecordSchema, record)) return { version: 0, lastUsed: {} };
  const plain = await openRecord(masterKey, ACTIVITY, record.sealed);
  if (plain) {
    const content = v.safeParse(ContentSchema, parseBoundedJson(plain, 4));
    if (content.success) return { version: record.version, lastUsed: content.output.lastUsed };
  }
  return { version: record.version, lastUsed: {} };
}

/** False: another window wrote in between. */
function replace(connection: Connection, version: number, sealed: Bytes): Promise<boolean> {
  return connection.use(async (database) => {
    const transaction = database.transaction('records', 'readwrite');
    const record = await transaction.store.get(ACTIVITY);
    const found = v.is(RecordSchema, record) ? record.version : 0;
    if (found === version) await transaction.store.put({ version: version + 1, sealed }, ACTIVITY);
    await transaction.done;
    return found === version;
  });
}
