import * as v from 'valibot';
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { openSmallRecord } from './small-record.ts';

/** The record's key in the database, and the use its encryption key is for. */
export const AUDIT = 'audit';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const EventSchema = v.variant('kind', [
  v.object({ kind: v.literal('unlock') }),
  /** `outcome`: `took`, `notTook`, or why the code was not given. */
  v.object({
    kind: v.literal('fill'),
    host: text(300),
    account: text(600),
    use: v.picklist(['totp', 'backup']),
    by: v.picklist(['person', 'automatic', 'enrolment']),
    outcome: text(40),
  }),
  v.object({ kind: v.literal('export'), what: v.picklist(['backup', 'accounts', 'qr', 'log']), account: text(600) }),
  /** The names of the settings that are others than before. */
  v.object({ kind: v.literal('policy'), names: v.pipe(v.array(text(100)), v.maxLength(100)) }),
]);

/** Something that happened. It names accounts and hosts; there is no place in it for a code. */
export type AuditEvent = v.InferOutput<typeof EventSchema>;
/** When, ms since the epoch, and what. */
export type AuditEntry = AuditEvent & { readonly at: number };

const EntrySchema = v.intersect([v.object({ at: v.pipe(v.number(), v.safeInteger()) }), EventSchema]);

const ContentSchema = v.object({
  // One that this version cannot read goes alone.
  entries: v.pipe(
    v.array(v.unknown()),
    v.transform((all): readonly AuditEntry[] =>
      all.flatMap((one) => {
        const read = v.safeParse(EntrySchema, one);
        return read.success ? [read.output] : [];
      }),
    ),
  ),
  /** The policy that was noted last: name → value, as JSON. */
  policy: v.record(v.string(), v.string()),
});

/** The newest stay. */
const MOST_ENTRIES = 2_000;

/** What was unlocked, filled and exported, and what an administrator changed. */
export interface Audit {
  /** Oldest first. Empty when there is none, or none that opens with this key. */
  read(masterKey: Bytes): Promise<readonly AuditEntry[]>;
  note(masterKey: Bytes, event: AuditEvent, at: number): Promise<void>;
  /** Notes which settings are others than when this was called last, also when the vault was locked or the browser closed meanwhile. */
  notePolicy(masterKey: Bytes, policy: Readonly<Record<string, unknown>>, at: number): Promise<void>;
  /** Called when something was noted, in whichever window. Returns a stop. */
  watch(changed: () => void): () => void;
  close(): void;
}

/** A name may be longer than a line of the log. */
function cut(event: AuditEvent): AuditEvent {
  if (event.kind === 'fill') return { ...event, host: event.host.slice(0, 300), account: event.account.slice(0, 600) };
  return event.kind === 'export' ? { ...event, account: event.account.slice(0, 600) } : event;
}

/** The log beside the vault of the same database name. */
export function openAudit(place: { readonly name: string; readonly random: Random }): Audit {
  const record = openSmallRecord(place, AUDIT, ContentSchema, { entries: [], policy: {} });
  const added = (entries: readonly AuditEntry[], entry: AuditEntry) => [...entries, entry].slice(-MOST_ENTRIES);
  return {
    read: async (masterKey) => (await record.read(masterKey)).entries,
    note: (masterKey, event, at) =>
      record.change(masterKey, (before) => ({ ...before, entries: added(before.entries, { ...cut(event), at }) })),
    notePolicy: (masterKey, policy, at) =>
      record.change(masterKey, (before) => {
        const next = Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, JSON.stringify(value)]));
        const names = [...new Set([...Object.keys(before.policy), ...Object.keys(next)])]
          .filter((name) => before.policy[name] !== next[name])
          .sort();
        if (names.length === 0) return before;
        return { policy: next, entries: added(before.entries, { kind: 'policy', names, at }) };
      }),
    watch: record.watch,
    close: record.close,
  };
}
