/** Runs one thing at a time across all windows, tabs and workers of this origin. */
export type Lock = <T>(run: () => Promise<T>) => Promise<T>;

/** Longest wait for another window, ms. A browser that freezes one leaves it its locks until it is thawed, which may be never. */
const PATIENCE = 5000;

/**
 * A Web Lock by name. Where there is none, or whoever has it does not let go, nothing waits: compare-and-set on the head still loses no
 * save.
 */
export function webLock(name: string): Lock {
  if (typeof navigator === 'undefined' || !navigator.locks) return (run) => run();
  return async (run) => {
    let begun = false;
    const begin = () => {
      begun = true;
      return run();
    };
    try {
      return await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, begin);
    } catch (error) {
      if (begun) throw error;
      return run();
    }
  };
}
