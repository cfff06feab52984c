import type { AccountRecord, Counter, FactorKind } from './store.ts';

/** Failures that cost no wait (SP 800-63B §3.2.2). */
const FREE = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3600;

/** Seconds to wait after that many failures in a row: five free, then 30 s doubling to an hour. */
export function backOffSeconds(failures: number): number {
  if (failures < FREE) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE), LONGEST_WAIT_SECONDS);
}

const none: Counter = { failures: 0, since: 0 };

export const counterOf = (account: AccountRecord, kind: FactorKind): Counter => account.factors[kind] ?? none;

/** Seconds until a factor of this account may be tried again, by its own counter and by the account's; 0 when now. */
export function waitSeconds(account: AccountRecord, kind: FactorKind, now: number): number {
  const left = (counter: Counter) => backOffSeconds(counter.failures) - (now - Math.min(counter.since, now)) / 1000;
  return Math.max(0, Math.ceil(left(counterOf(account, kind))), Math.ceil(left(account.attempts)));
}

/** The account with one more attempt of that factor, counted before anything is compared. */
export function countAttempt(account: AccountRecord, kind: FactorKind, now: number): AccountRecord {
  const more = (counter: Counter): Counter => ({ failures: counter.failures + 1, since: now });
  return {
    ...account,
    attempts: more(account.attempts),
    factors: { ...account.factors, [kind]: more(counterOf(account, kind)) },
  };
}

/** The account after a success of that factor: its own failures are forgotten, those of the other factors stay. */
export function forgetFailures(account: AccountRecord, kind: FactorKind): AccountRecord {
  const own = counterOf(account, kind).failures;
  return {
    ...account,
    attempts: { ...account.attempts, failures: Math.max(0, account.attempts.failures - own) },
    factors: { ...account.factors, [kind]: none },
  };
}

/** A clock that went back would make a wait longer than it is: the waits then start again at the new time. */
export function waitFromNow(account: AccountRecord, now: number): AccountRecord {
  const again = (counter: Counter): Counter => (counter.since > now ? { ...counter, since: now } : counter);
  const factors = Object.fromEntries(Object.entries(account.factors).map(([kind, counter]) => [kind, again(counter)]));
  return { ...account, attempts: again(account.attempts), factors };
}
