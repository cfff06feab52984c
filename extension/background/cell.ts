import { memory } from '../platform/memory.ts';

/** One named value that outlives the worker: read, and changed by one writer after the other. */
export interface Cell<T> {
  get(): Promise<T>;
  /** Applies `edit` to what is there now; changes never overtake each other. */
  change(edit: (value: T) => T): Promise<T>;
  clear(): Promise<void>;
}

/** A cell in `storage.session`. `read` makes a value of whatever was stored, also of nothing. */
export function createCell<T>(name: string, read: (stored: unknown) => T): Cell<T> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const get = async () => read(await memory.read(name));
  return {
    get: () => inTurn(get),
    change: (edit) =>
      inTurn(async () => {
        const before = await get();
        const after = edit(before);
        if (after !== before) await memory.write({ [name]: after });
        return after;
      }),
    clear: () => inTurn(() => memory.remove(name)),
  };
}
