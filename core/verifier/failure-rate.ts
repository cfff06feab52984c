/** Failures among the latest attempts that this process saw. */
export interface FailureRate {
  readonly attempts: number;
  readonly failures: number;
  /** More than one in a hundred of at least a thousand: somebody is guessing at many accounts. */
  readonly high: boolean;
}

const LATEST = 1000;
const ALARM = 0.01;

/** Watches verdicts go by. It counts in memory: an alarm for whoever runs the server, no limit. */
export function watchFailures() {
  const latest: boolean[] = [];
  let at = 0;
  return {
    saw(failed: boolean): void {
      latest[at] = failed;
      at = (at + 1) % LATEST;
    },
    rate(): FailureRate {
      const failures = latest.filter((failed) => failed).length;
      return { attempts: latest.length, failures, high: latest.length === LATEST && failures > LATEST * ALARM };
    },
  };
}
