import type { News } from './events.ts';
import { appendNews, assertUserLog, emptyLog } from './log.ts';
import type { AccountRecord, Stored, Transaction } from './store.ts';
import { waitFromNow } from './throttle.ts';

/** NTP nudges a clock by less; more is worth a word to whoever runs the server. */
const JUMP_MS = 1000;

/** An account as read, with its clock moved on. `clock`: ms that never go back, by which everything expires. */
export interface OpenAccount {
  readonly value: AccountRecord;
  readonly revision: number;
  readonly clock: number;
  readonly news: readonly News[];
}

/** The account of a user, its clock moved to `now`; null when the user never began to enrol. Write it with `saveAccount`. */
export async function openAccount(tx: Transaction, user: string, now: number): Promise<OpenAccount | null> {
  const stored = await tx.read('account', user);
  return stored && atNow(stored, now);
}

/** The same, for a user who begins now. Throws on an id that would share a log with an organisation. */
export async function openOrNewAccount(tx: Transaction, user: string, now: number): Promise<OpenAccount> {
  assertUserLog(user);
  const fresh: AccountRecord = {
    attempts: { failures: 0, since: 0 },
    factors: {},
    generation: 0,
    savedGeneration: 0,
    clock: { last: now, highest: now },
    reset: false,
    sessionsFrom: 0,
    log: emptyLog,
  };
  return (await openAccount(tx, user, now)) ?? { value: fresh, revision: 0, clock: now, news: [] };
}

/** Writes the account back with what happened to it; loses to anything that was written since it was opened. */
export async function saveAccount(
  tx: Transaction,
  user: string,
  account: OpenAccount,
  value = account.value,
  ...news: readonly News[]
): Promise<void> {
  const log = await appendNews(tx, user, value.log, [...account.news, ...news]);
  await tx.write('account', user, user, { ...value, log }, account.revision);
}

/** The clock of a user's account without opening it: never behind what was read before. */
export async function clockOf(tx: Transaction, user: string, now: number): Promise<number> {
  return Math.max(now, (await tx.read('account', user))?.value.clock.highest ?? 0);
}

function atNow(stored: Stored<'account'>, now: number): OpenAccount {
  const { last, highest } = stored.value.clock;
  const clock = Math.max(now, highest);
  const value = { ...waitFromNow(stored.value, now), clock: { last: now, highest: clock } };
  // A clock set back is reported and refuses nobody; it revives nothing either, since expiry goes by the highest reading.
  const news: News[] = now < last - JUMP_MS ? [{ kind: 'clock-went-back', at: now }] : [];
  return { value, revision: stored.revision, clock, news };
}
