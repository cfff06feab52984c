import type { Otp } from '../otp/otp.ts';
import { openAccount, saveAccount } from './account.ts';
import { type Attempt, beginAttempt, type From, failAttempt, forgive } from './attempt.ts';
import { acceptedRange, learnedDrift, matching, measuredDrift, resyncRange, untouched } from './moving-factor.ts';
import { openOtp, otpOf, type Ports, transact } from './ports.ts';
import { secretBytes } from './settings.ts';
import { forgetFailures } from './throttle.ts';
import type { Verdict } from './verdict.ts';

/** One code of the authenticator. Accepted once: its step or counter is spent in the transaction that accepts it. */
export async function verifyCode(ports: Ports, user: string, code: string, from: From): Promise<Verdict> {
  const attempt = await beginAttempt(ports, user, 'authenticator', from);
  if (attempt.accepted === false) return attempt;
  const { period, window } = ports.settings;
  const range = acceptedRange(positionOf(attempt), attempt.now, period, window);
  const match = matching(await otpFor(ports, user, attempt), [code], range);
  return settle(ports, user, attempt, match, (drift, step) => learnedDrift(drift, step, attempt.now, period));
}

/** Two consecutive codes of an authenticator that is further off than one code may be (RFC 4226 §7.4, RFC 6238 §6): both are spent. */
export async function resync(
  ports: Ports,
  user: string,
  codes: readonly [string, string],
  from: From,
): Promise<Verdict> {
  const attempt = await beginAttempt(ports, user, 'authenticator', from);
  if (attempt.accepted === false) return attempt;
  const { period, window } = ports.settings;
  const range = resyncRange(positionOf(attempt), attempt.now, period, window);
  const first = matching(await otpFor(ports, user, attempt), codes, range);
  const second = first === null ? null : first + 1;
  return settle(ports, user, attempt, second, (_, step) => measuredDrift(step, attempt.now, period), true);
}

async function settle(
  ports: Ports,
  user: string,
  attempt: Attempt,
  match: number | null,
  drift: (before: number, step: number) => number,
  resynchronised = false,
): Promise<Verdict> {
  if (attempt.hopeless) return failAttempt(ports, user, attempt, 'hopeless');
  if (!attempt.authenticator || match === null) return failAttempt(ports, user, attempt, 'wrong');
  const taken = { attempt, sealedSecret: attempt.authenticator.value.sealedSecret, match, drift, resynchronised };
  const at = await spend(ports, user, taken);
  if (at === null) return failAttempt(ports, user, attempt, 'replayed');
  return { accepted: true, by: attempt.authenticator.value.type, at };
}

/** A code that fits, about to be taken. */
interface Taken {
  readonly attempt: Attempt;
  readonly sealedSecret: string;
  readonly match: number;
  readonly drift: (before: number, step: number) => number;
  readonly resynchronised: boolean;
}

/** Takes a step or counter if it is later than every one taken before (RFC 6238 §5.2) from the same secret; null when not. */
function spend(
  ports: Ports,
  user: string,
  { attempt, sealedSecret, match, drift, resynchronised }: Taken,
): Promise<number | null> {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const stored = await tx.read('authenticator', user);
    if (!account || stored?.value.sealedSecret !== sealedSecret || match <= stored.value.last) return null;
    const { type } = stored.value;
    const moved = type === 'totp' ? drift(stored.value.drift, match) : 0;
    const spent = { ...stored.value, last: match, drift: moved, lastUsedAt: now };
    await tx.write('authenticator', user, user, spent, stored.revision);
    await forgive(tx, attempt);
    const news = resynchronised ? [{ kind: 'authenticator-resynchronised', at: now } as const] : [];
    await saveAccount(tx, user, account, forgetFailures(account.value, type), ...news);
    return account.clock;
  });
}

const positionOf = ({ authenticator }: Attempt) => authenticator?.value ?? untouched('totp');

// For nobody's authenticator a secret is made up: as much work as for somebody's.
async function otpFor(ports: Ports, user: string, { authenticator }: Attempt): Promise<Otp> {
  const { settings } = ports;
  if (authenticator) return openOtp(ports, user, authenticator.value);
  return otpOf(settings, ports.random(secretBytes[settings.algorithm]), 'totp');
}
