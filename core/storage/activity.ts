import * as v from 'valibot';
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { openSmallRecord } from './small-record.ts';

/** The record's key in the database, and the use its encryption key is for. */
export const ACTIVITY = 'activity';

/** When accounts were last used. */
export interface Activity {
  /** Account id → ms since the epoch. Empty when there is none, or none that opens with this key. */
  lastUsed(masterKey: Bytes): Promise<Readonly<Record<string, number>>>;
  markUsed(masterKey: Bytes, id: string, at: number): Promise<void>;
  close(): void;
}

const MOST_ENTRIES = 10_000;

const ContentSchema = v.object({
  lastUsed: v.pipe(
    v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    v.maxEntries(MOST_ENTRIES),
  ),
});

/** The activity beside the vault of the same database name. */
export function openActivity(place: { readonly name: string; readonly random: Random }): Activity {
  const record = openSmallRecord(place, ACTIVITY, ContentSchema, { lastUsed: {} });
  return {
    lastUsed: async (masterKey) => (await record.read(masterKey)).lastUsed,
    markUsed: (masterKey, id, at) =>
      record.change(masterKey, ({ lastUsed }) => {
        const newest = Object.entries({ ...lastUsed, [id]: Math.max(at, lastUsed[id] ?? 0) })
          .sort((a, b) => b[1] - a[1])
          .slice(0, MOST_ENTRIES);
        return { lastUsed: Object.fromEntries(newest) };
      }),
    close: record.close,
  };
}
