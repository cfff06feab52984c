import type { VerifierEvent } from '../events.ts';
import type { Records, Store, Stored } from '../store.ts';
import { type Changes, type Committed, collect, LostRace, orConflict } from './unit-of-work.ts';

interface Row extends Stored<keyof Records> {
  readonly kind: keyof Records;
  readonly owner: string;
}

/**
 * The store port in memory, for tests. Transactions run side by side and meet at the commit. `careless` leaves the compare-and-set
 * out: the mutant that every race test must catch.
 */
export function memoryStore(now: () => number, { careless = false } = {}): Store {
  const rows = new Map<string, Row>();
  const log: { owner: string; event: VerifierEvent }[] = [];
  const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}\n${id}`;
  const stored = <K extends keyof Records>({ id, revision, value }: Row): Stored<K> => ({
    id,
    revision,
    value: structuredClone(value) as Records[K],
  });

  const committed: Committed = {
    async read(kind, id) {
      const row = rows.get(keyOf({ kind, id }));
      return row ? stored(row) : null;
    },
    async list(kind, owner) {
      return [...rows.values()].filter((row) => row.kind === kind && row.owner === owner).map((row) => stored(row));
    },
    async events(owner) {
      return log.filter((one) => one.owner === owner).map(({ event }) => event);
    },
  };

  const commit = ({ writes, events }: Changes) => {
    const moved = writes.some((write) => (rows.get(keyOf(write))?.revision ?? 0) !== write.expected);
    if (moved && !careless) throw new LostRace();
    for (const { value, ...write } of writes)
      if (value) rows.set(keyOf(write), { ...write, value });
      else rows.delete(keyOf(write));
    log.push(...events);
  };

  return {
    now: async () => now(),
    transaction: (work) =>
      orConflict(
        collect(committed, work).then(({ result, changes }) => {
          commit(changes);
          return result;
        }),
      ),
  };
}
