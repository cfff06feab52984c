import type { Verifier } from '../../core/verifier/verifier.ts';
import { backupCodesFor, type Clock, enrolled, recoveryCodeFor } from './person.ts';

/** Every way to prove oneself. */
export type Factor = 'totp' | 'hotp' | 'backup' | 'recovery';
export const everyFactor: readonly Factor[] = ['totp', 'hotp', 'backup', 'recovery'];

/** Makes a new user with one code of that factor, good now. */
export async function codeOf(factor: Factor, verifier: Verifier, clock: Clock, user: string): Promise<string> {
  const { code } = await enrolled(verifier, clock, user, factor === 'hotp' ? 'hotp' : 'totp');
  if (factor === 'backup') return (await backupCodesFor(verifier, user))[0]!;
  if (factor === 'recovery') return recoveryCodeFor(verifier, user);
  return code();
}

/** Hands it in; whether it was accepted. */
export async function submit(factor: Factor, verifier: Verifier, user: string, typed: string): Promise<boolean> {
  const verdict = factor === 'recovery' ? verifier.redeemRecoveryCode(user, typed) : verifier.verify(user, typed);
  return (await verdict).accepted;
}
