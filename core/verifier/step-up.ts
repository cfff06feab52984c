import { clockOf, type OpenAccount } from './account.ts';
import type { Transaction } from './store.ts';

/** How long a full proof (password and code, never a remembered device) opens what is sensitive. */
const STEP_UP_MS = 5 * 60_000;

/** Whether a proof given at `provedAt` still counts at `clock`, both ms by the store's clock. */
export function isFresh(provedAt: number, clock: number): boolean {
  const age = clock - provedAt;
  return age >= 0 && age <= STEP_UP_MS;
}

/** Whether a session's proof opens what is sensitive in this account. What a recovery code opened does not, until an authenticator is confirmed. */
export function opens(provedAt: number, { value, clock }: Pick<OpenAccount, 'value' | 'clock'>): boolean {
  return !value.reset && isFresh(provedAt, clock);
}

/** The same for a user whose account is not open in this transaction, an administrator above all. */
export async function hasProved(tx: Transaction, user: string, provedAt: number, now: number): Promise<boolean> {
  if ((await tx.read('account', user))?.value.reset) return false;
  return isFresh(provedAt, await clockOf(tx, user, now));
}
