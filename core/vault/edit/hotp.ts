import type { Vault } from '../vault.ts';
import { accountOf, writeAccount } from './change-account.ts';

/**
 * Moves an HOTP account past the counter it is at. Save this first, then show the code of the counter that was there before: a crash
 * between the two costs one counter, never shows one twice (security.md V12).
 */
export function takeHotpCounter(vault: Vault, id: string, now: number): Vault {
  const { otp } = accountOf(vault, id);
  if (otp.type !== 'hotp') throw new Error('vault: only a counter-based account has a counter');
  if (otp.counter >= Number.MAX_SAFE_INTEGER) throw new Error('vault: the counter has reached its end');
  return writeAccount(vault, id, { otp: { ...otp, counter: otp.counter + 1 } }, now);
}
