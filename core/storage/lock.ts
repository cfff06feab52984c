/** Runs one thing at a time across all windows, tabs and workers of this origin. */
export type Lock = <T>(run: () => Promise<T>) => Promise<T>;

/** A Web Lock by name. Where there is none, nothing waits: compare-and-set on the head still loses no save. */
export function webLock(name: string): Lock {
  if (typeof navigator === 'undefined' || !navigator.locks) return (run) => run();
  return (run) => navigator.locks.request(name, run);
}
