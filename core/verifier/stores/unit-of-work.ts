import type { VerifierEvent } from '../events.ts';
import { conflict, type Records, type Stored, type Transaction } from '../store.ts';

/** What lies in the database now. */
export type Committed = Pick<Transaction, 'read' | 'list' | 'events'>;

/** One record to be written, if it is still at `expected` (0: there is none); `value` null takes it away. */
export interface Write {
  readonly kind: keyof Records;
  readonly id: string;
  readonly owner: string;
  readonly expected: number;
  readonly revision: number;
  readonly value: Records[keyof Records] | null;
}

/** All that a transaction would leave behind. The writes are in the order of their keys: who locks in one order never deadlocks. */
export interface Changes {
  readonly writes: readonly Write[];
  readonly events: readonly { readonly owner: string; readonly event: VerifierEvent }[];
}

/** Thrown where a record is not at the expected revision; a store answers it with `conflict`. */
export class LostRace extends Error {}

/**
 * Runs the work of a transaction and keeps its writes for the commit, where they are compared and set all at once; until then the
 * database holds no lock for it. The work sees its own writes.
 */
export async function collect<T>(
  committed: Committed,
  work: (tx: Transaction) => Promise<T>,
): Promise<{ readonly result: T; readonly changes: Changes }> {
  const writes = new Map<string, Write>();
  const events: { owner: string; event: VerifierEvent }[] = [];

  const set = (kind: keyof Records, id: string, owner: string, value: Write['value'], expected: number) => {
    const key = `${kind}\n${id}`;
    const before = writes.get(key);
    if (before && expected !== (before.value ? before.revision : 0)) throw new LostRace();
    const revision = Math.max(expected, before?.revision ?? 0) + 1;
    writes.set(key, { kind, id, owner, value, revision, expected: before?.expected ?? expected });
  };

  const result = await work({
    async read(kind, id) {
      const own = writes.get(`${kind}\n${id}`);
      return own ? asStored(own) : committed.read(kind, id);
    },
    async list(kind, owner) {
      const own = [...writes.values()].filter((write) => write.kind === kind);
      const others = (await committed.list(kind, owner)).filter(({ id }) => !own.some((write) => write.id === id));
      const mine = own.filter((write) => write.owner === owner).flatMap((write) => asStored<typeof kind>(write) ?? []);
      return [...others, ...mine].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async write(kind, id, owner, value, expected) {
      set(kind, id, owner, structuredClone(value), expected);
    },
    async remove(kind, id, expected) {
      set(kind, id, writes.get(`${kind}\n${id}`)?.owner ?? '', null, expected);
    },
    async append(owner, event) {
      events.push({ owner, event });
    },
    async events(owner) {
      const own = events.filter((one) => one.owner === owner).map(({ event }) => event);
      return [...(await committed.events(owner)), ...own];
    },
  });
  const inOrder = [...writes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, write]) => write);
  // What came and went within the transaction leaves nothing.
  const lasting = inOrder.filter(({ value, expected }) => value || expected > 0);
  return { result, changes: { writes: lasting, events } };
}

/** The work's result, or `conflict` where it lost a race anywhere on the way. */
export async function orConflict<T>(running: Promise<T>): Promise<T | typeof conflict> {
  try {
    return await running;
  } catch (error) {
    if (error instanceof LostRace) return conflict;
    throw error;
  }
}

function asStored<K extends keyof Records>({ id, revision, value }: Write): Stored<K> | null {
  return value && { id, revision, value: structuredClone(value) as Records[K] };
}
