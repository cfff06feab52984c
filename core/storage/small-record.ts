import * as v from 'valibot';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import type { Random } from '../crypto/random.ts';
import { parseBoundedJson } from '../vault/bounded-json.ts';
import { type Connection, connect } from './database.ts';
import { openRecord, sealRecord } from './sealed-record.ts';

/** A small encrypted value beside the vault: it makes neither revision nor generation, and losing it loses nothing else. */
export interface SmallRecord<T> {
  /** `empty` where there is none, or none that opens with this key. */
  read(masterKey: Bytes): Promise<T>;
  /** Several windows may write at once: `edit` is applied to what is there at that moment, and again when another one was quicker. */
  change(masterKey: Bytes, edit: (value: T) => T): Promise<void>;
  /** Called when anybody changed it, this window too. Returns a stop. */
  watch(changed: () => void): () => void;
  close(): void;
}

const RecordSchema = v.object({
  version: v.pipe(v.number(), v.safeInteger()),
  sealed: v.custom<Bytes>((value) => value instanceof Uint8Array),
});

/** The record `key` beside the vault of the same database name. Its encryption key is for this use alone; what it holds is read by `schema`. */
export function openSmallRecord<T>(
  { name, random }: { readonly name: string; readonly random: Random },
  key: string,
  schema: v.GenericSchema<unknown, T>,
  empty: T,
): SmallRecord<T> {
  const connection = connect(name);
  const hints = () => new BroadcastChannel(`watchword/${name}/${key}`);
  const read = async (masterKey: Bytes): Promise<{ version: number; value: T }> => {
    const record = await connection.use((database) => database.get('records', key));
    if (!v.is(RecordSchema, record)) return { version: 0, value: empty };
    const plain = await openRecord(masterKey, key, record.sealed);
    const content = plain && v.safeParse(schema, parseBoundedJson(plain, 6));
    return { version: record.version, value: content?.success ? content.output : empty };
  };
  return {
    read: async (masterKey) => (await read(masterKey)).value,
    async change(masterKey, edit) {
      // Whoever loses knows that another one has written: somebody always gets on.
      for (;;) {
        const { version, value } = await read(masterKey);
        const next = edit(value);
        if (next === value) return;
        const sealed = await sealRecord(masterKey, key, encodeUtf8(JSON.stringify(next)), random);
        if (!(await replace(connection, key, version, sealed))) continue;
        // A channel of its own: one does not hear itself.
        const hint = hints();
        hint.postMessage(0);
        hint.close();
        return;
      }
    },
    watch(changed) {
      const listening = hints();
      listening.onmessage = () => changed();
      return () => listening.close();
    },
    close: () => connection.close(),
  };
}

/** False: another window wrote in between. */
function replace(connection: Connection, key: string, version: number, sealed: Bytes): Promise<boolean> {
  return connection.use(async (database) => {
    const transaction = database.transaction('records', 'readwrite');
    const record = await transaction.store.get(key);
    const found = v.is(RecordSchema, record) ? record.version : 0;
    if (found === version) await transaction.store.put({ version: version + 1, sealed }, key);
    await transaction.done;
    return found === version;
  });
}
