import { openAccount, saveAccount } from './account.ts';
import { beginAttempt, failAttempt } from './attempt.ts';
import { openOtp, otpOf, type Ports, transact } from './ports.ts';
import { secretBytes } from './settings.ts';
import { forgetFailures } from './throttle.ts';
import { matchingStep } from './totp-window.ts';
import type { Verdict } from './verdict.ts';

/** One code of the authenticator. Accepted once: its step is spent in the transaction that accepts it. */
export async function verifyTotp(ports: Ports, user: string, code: string): Promise<Verdict> {
  const attempt = await beginAttempt(ports, user, 'totp');
  if ('accepted' in attempt) return attempt;
  const { authenticator, hopeless, now } = attempt;
  const { settings } = ports;
  const otp = authenticator
    ? await openOtp(ports, user, authenticator.value.sealedSecret)
    : otpOf(settings, ports.random(secretBytes[settings.algorithm]));
  const step = matchingStep(otp, code, now, settings.window);
  if (hopeless) return failAttempt(ports, user, 'totp', 'hopeless');
  if (!authenticator || step === null) return failAttempt(ports, user, 'totp', 'wrong');
  const at = await spendStep(ports, user, authenticator.value.boundAt, step);
  return at === null ? failAttempt(ports, user, 'totp', 'replayed') : { accepted: true, by: 'totp', at };
}

/** Takes a step if it is later than every step taken before (RFC 6238 §5.2) from the same secret; null when not. */
function spendStep(ports: Ports, user: string, boundAt: number, step: number): Promise<number | null> {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const authenticator = await tx.read('authenticator', user);
    if (!account || authenticator?.value.boundAt !== boundAt || step <= authenticator.value.lastStep) return null;
    const spent = { ...authenticator.value, lastStep: step, lastUsedAt: now };
    await tx.write('authenticator', user, user, spent, authenticator.revision);
    await saveAccount(tx, user, account, forgetFailures(account.value, 'totp'));
    return account.clock;
  });
}
