import type { VerifierEvent } from '../../core/verifier/events.ts';
import { conflict, type Records, type Store, type Stored, type Transaction } from '../../core/verifier/store.ts';

interface Row {
  readonly owner: string;
  readonly revision: number;
  readonly value: unknown;
}

/**
 * The store port in memory, for tests. Transactions run side by side and meet at the commit, as in a database under load.
 * `careless` leaves the compare-and-set out: the mutant that every race test must catch.
 */
export function memoryStore(now: () => number, { careless = false } = {}): Store {
  const rows = new Map<string, Row>();
  const log: { owner: string; event: VerifierEvent }[] = [];
  const key = (kind: string, id: string) => `${kind}\n${id}`;

  return {
    now: async () => now(),
    async transaction(work) {
      const writes = new Map<string, { row: Row | null; expected: number }>();
      const appended: { owner: string; event: VerifierEvent }[] = [];
      const seen = (at: string): Row | undefined => {
        const mine = writes.get(at);
        return mine ? (mine.row ?? undefined) : rows.get(at);
      };
      const stored = <K extends keyof Records>(id: string, row: Row): Stored<K> => ({
        id,
        revision: row.revision,
        value: structuredClone(row.value) as Records[K],
      });
      const expectedAtStart = (at: string, expected: number) => writes.get(at)?.expected ?? expected;

      const tx: Transaction = {
        async read(kind, id) {
          const row = seen(key(kind, id));
          return row ? stored(id, row) : null;
        },
        async list(kind, owner) {
          const prefix = key(kind, '');
          const keys = [...new Set([...rows.keys(), ...writes.keys()])].filter((at) => at.startsWith(prefix)).sort();
          return keys.flatMap((at) => {
            const row = seen(at);
            return row?.owner === owner ? [stored(at.slice(prefix.length), row)] : [];
          }) as never;
        },
        async write(kind, id, owner, value, expected) {
          const at = key(kind, id);
          const row = { owner, revision: expected + 1, value: structuredClone(value) };
          writes.set(at, { row, expected: expectedAtStart(at, expected) });
        },
        async remove(kind, id, expected) {
          const at = key(kind, id);
          writes.set(at, { row: null, expected: expectedAtStart(at, expected) });
        },
        async append(owner, event) {
          appended.push({ owner, event });
        },
        async events(owner) {
          return [...log, ...appended].filter((one) => one.owner === owner).map((one) => one.event);
        },
      };

      const result = await work(tx);
      // Everybody else gets a turn between the last write and the commit: where a store without care loses.
      await new Promise((turn) => setImmediate(turn));
      const lost = [...writes].some(([at, { expected }]) => (rows.get(at)?.revision ?? 0) !== expected);
      if (lost && !careless) return conflict;
      for (const [at, { row }] of writes) row ? rows.set(at, row) : rows.delete(at);
      log.push(...appended);
      return result;
    },
  };
}
