import { openAccount, saveAccount } from './account.ts';
import { type Ports, transact } from './ports.ts';
import type { FactorKind, Stored } from './store.ts';
import { countAttempt, counterOf, waitSeconds } from './throttle.ts';
import { type Refusal, refused } from './verdict.ts';

/** Failures in a row at which the person hears of it: where the waits begin. */
const TOLD_AT = 5;

/** An attempt that was counted. Without a factor the work is done all the same, on nothing. */
export interface Attempt {
  readonly now: number;
  readonly authenticator: Stored<'authenticator'> | null;
  readonly backupCodes: readonly Stored<'backupCode'>[];
  /** It can no longer succeed, whatever the code: unknown user or disabled. */
  readonly hopeless: boolean;
}

/** Counts an attempt of one factor, durably, before anything is compared; or says how long to wait. */
export async function beginAttempt(ports: Ports, user: string, kind: FactorKind): Promise<Attempt | Refusal> {
  const { disableAfter, mode } = ports.settings;
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    if (!account) return { now, authenticator: null, backupCodes: [], hopeless: true };
    const { value } = account;
    const disabled = value.attempts.failures >= disableAfter || counterOf(value, kind).failures >= disableAfter;
    const seconds = mode === 'production' && !disabled ? waitSeconds(value, kind, now) : 0;
    if (seconds > 0) {
      await saveAccount(tx, user, account);
      return { accepted: false, why: 'wait', seconds };
    }
    await saveAccount(tx, user, account, mode === 'production' && !disabled ? countAttempt(value, kind, now) : value);
    const authenticator = kind === 'totp' ? await tx.read('authenticator', user) : null;
    const backupCodes = kind === 'backup' ? await tx.list('backupCode', user) : [];
    return { now, authenticator, backupCodes, hopeless: disabled };
  });
}

/** The one answer to a code that was not right; the person is told when it has become a pattern. */
export async function failAttempt(
  ports: Ports,
  user: string,
  kind: FactorKind,
  what: 'wrong' | 'replayed' | 'hopeless',
): Promise<Refusal> {
  const { disableAfter } = ports.settings;
  await transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    // What is disabled already is no news, and is not counted any more.
    if (!account || what === 'hopeless') return;
    const { attempts } = account.value;
    const own = counterOf(account.value, kind).failures;
    if (what === 'replayed') {
      await tx.append(user, { kind: kind === 'totp' ? 'code-replayed' : 'backup-code-replayed', at: now });
    }
    if (own === TOLD_AT) await tx.append(user, { kind: 'many-failures', at: now });
    if (own === disableAfter) await tx.append(user, { kind: 'authenticator-disabled', at: now });
    if (attempts.failures === disableAfter) await tx.append(user, { kind: 'account-locked', at: now });
  });
  return refused;
}
