import { type ClockOffset, clockOffset } from '../../otp/clock-offset.ts';
import type { Home } from '../home.ts';
import { createStore, type Store } from './store.ts';

/** What was found of this device's clock. `applied`: the person wants codes reckoned with it, until the app locks. */
export interface KnownOffset extends ClockOffset {
  readonly applied: boolean;
}

export interface Offset {
  /** Null: not measured. */
  readonly known: Store<KnownOffset | null>;
  /** Compares with the server's clock. Throws when it cannot be reached. */
  measure(): Promise<KnownOffset>;
  /** With the person's consent only: a wrong offset makes wrong codes. */
  apply(on: boolean): void;
  /** What codes are reckoned with, ms. */
  shift(): number;
}

/** The clock offset of this run; a new page begins without one, for the device may have been set right. */
export function createOffset(home: Pick<Home, 'now' | 'serverTime'>): Offset {
  const known = createStore<KnownOffset | null>(null);
  return {
    known,
    async measure() {
      if (!home.serverTime) throw new Error('clock: there is no server to ask');
      const sent = home.now();
      const date = await home.serverTime();
      // Whoever wanted it reckoned with wants the newer measure too.
      const applied = known.get()?.applied ?? false;
      const found = { ...clockOffset(date, sent, home.now()), applied };
      known.set(found);
      return found;
    },
    apply(on) {
      const found = known.get();
      if (found) known.set({ ...found, applied: on });
    },
    shift: () => (known.get()?.applied ? (known.get()?.ms ?? 0) : 0),
  };
}
