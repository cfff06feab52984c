import type { AccountRecord, Stored, Transaction } from './store.ts';
import { waitFromNow } from './throttle.ts';

/** NTP nudges a clock by less; more is worth a word to whoever runs the server. */
const JUMP_MS = 1000;

/** An account as read, with its clock moved on. `clock`: ms that never go back, by which everything expires. */
export interface OpenAccount {
  readonly value: AccountRecord;
  readonly revision: number;
  readonly clock: number;
}

/** The account of a user, its clock moved to `now`; null when the user never began to enrol. Write it with `saveAccount`. */
export async function openAccount(tx: Transaction, user: string, now: number): Promise<OpenAccount | null> {
  const stored = await tx.read('account', user);
  return stored && atNow(tx, user, stored, now);
}

/** The same, for a user who begins now. */
export async function openOrNewAccount(tx: Transaction, user: string, now: number): Promise<OpenAccount> {
  const clock = { last: now, highest: now };
  const fresh: AccountRecord = { attempts: { failures: 0, since: 0 }, factors: {}, generation: 0, clock };
  return (await openAccount(tx, user, now)) ?? { value: fresh, revision: 0, clock: now };
}

/** Writes the account back; loses to anything that was written since it was opened. */
export async function saveAccount(
  tx: Transaction,
  user: string,
  account: OpenAccount,
  value = account.value,
): Promise<void> {
  await tx.write('account', user, user, value, account.revision);
}

async function atNow(tx: Transaction, user: string, stored: Stored<'account'>, now: number): Promise<OpenAccount> {
  const { last, highest } = stored.value.clock;
  const clock = Math.max(now, highest);
  // A clock set back is reported and refuses nobody; it revives nothing either, since expiry goes by the highest reading.
  if (now < last - JUMP_MS) await tx.append(user, { kind: 'clock-went-back', at: now });
  const value = { ...waitFromNow(stored.value, now), clock: { last: now, highest: clock } };
  return { value, revision: stored.revision, clock };
}
