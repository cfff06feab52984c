import { useSyncExternalStore } from 'react';

/** One value that screens watch. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  /** Calls back after every change. Returns a stop. */
  watch(changed: () => void): () => void;
}

/** A store that begins with `initial`. Setting the same value again tells nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const changed of [...watchers]) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

/** The store's value, drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.watch, store.get);
}
