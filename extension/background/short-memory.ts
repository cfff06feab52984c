/** Keeps what holds a secret in this worker's memory, each for `ms` and no longer. */
export function createShortMemory<T>(ms: number) {
  const kept = new Map<string, T>();
  return {
    get: (key: string) => kept.get(key),
    set(key: string, value: T): void {
      kept.set(key, value);
      setTimeout(() => kept.get(key) === value && kept.delete(key), ms);
    },
    clear: () => kept.clear(),
  };
}
