import { clockOf } from './account.ts';
import { FEW_LEFT } from './backup-codes.ts';
import type { VerifierEvent } from './events.ts';
import { emptyLog, isWhole } from './log.ts';
import { type Ports, transact } from './ports.ts';
import { recoveryUntil } from './recovery.ts';
import { hasProved } from './step-up.ts';
import { counterOf } from './throttle.ts';

/** What a settings page shows of a user's second factor. `since` and `lastUsedAt` are ms by the store's clock. */
export interface Status {
  /** `reset`: an administrator took it away, and the recovery code is not used to the end yet. */
  readonly authenticator: 'none' | 'active' | 'disabled' | 'reset';
  readonly type: 'totp' | 'hotp' | null;
  readonly since: number | null;
  readonly lastUsedAt: number | null;
  /** Too many failures over all factors: only an administrator opens it again. */
  readonly locked: boolean;
  readonly backupCodesLeft: number;
  /** The person should be asked to make new backup codes. */
  readonly fewLeft: boolean;
  /** The person said that they have kept them. */
  readonly backupCodesSaved: boolean;
  /** Until when the code of a reset may be used. */
  readonly recoveryUntil: number | null;
}

export function status(ports: Ports, user: string): Promise<Status> {
  const { disableAfter } = ports.settings;
  return transact(ports, async (tx, now) => {
    const account = (await tx.read('account', user))?.value;
    const authenticator = (await tx.read('authenticator', user))?.value;
    const codes = await tx.list('backupCode', user);
    const left = codes.filter(({ value }) => value.usedAt === null).length;
    const failures = account && authenticator ? counterOf(account, authenticator.type).failures : 0;
    const without = account?.reset ? 'reset' : 'none';
    return {
      authenticator: !authenticator ? without : failures >= disableAfter ? 'disabled' : 'active',
      type: authenticator?.type ?? null,
      since: authenticator?.boundAt ?? null,
      lastUsedAt: authenticator?.lastUsedAt ?? null,
      locked: (account?.attempts.failures ?? 0) >= disableAfter,
      backupCodesLeft: left,
      fewLeft: codes.length > 0 && left <= FEW_LEFT,
      backupCodesSaved: codes.length > 0 && account?.savedGeneration === account?.generation,
      recoveryUntil: await recoveryUntil(tx, user, await clockOf(tx, user, now)),
    };
  });
}

/** Everything that a person should be told, oldest first; what came after the event `after`, where that is said. */
export function events(ports: Ports, user: string, after = 0): Promise<readonly VerifierEvent[]> {
  return transact(ports, async (tx) => (await tx.events(user)).filter(({ seq }) => seq > after));
}

/** Whether a user's log is whole: no event changed, taken out, put in or cut off. */
export function checkEvents(ports: Ports, user: string): Promise<boolean> {
  return transact(ports, async (tx) =>
    isWhole(await tx.events(user), (await tx.read('account', user))?.value.log ?? emptyLog),
  );
}

/** The time to keep with a session whose person proved themselves in the platform's own way (the password asked again). */
export function proofTime(ports: Ports, user: string): Promise<number> {
  return transact(ports, (tx, now) => clockOf(tx, user, now));
}

/** Whether a session's proof still opens what is sensitive. Never after a reset, until a new authenticator is confirmed. */
export function isFreshNow(ports: Ports, user: string, provedAt: number): Promise<boolean> {
  return transact(ports, (tx, now) => hasProved(tx, user, provedAt, now));
}

/** Whether a session that began at `startedAt`, ms by the store's clock, still holds: not after an administrator's reset. */
export function sessionHolds(ports: Ports, user: string, startedAt: number): Promise<boolean> {
  return transact(ports, async (tx) => startedAt >= ((await tx.read('account', user))?.value.sessionsFrom ?? 0));
}
