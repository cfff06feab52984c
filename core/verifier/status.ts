import { FEW_LEFT } from './backup-codes.ts';
import type { VerifierEvent } from './events.ts';
import { type Ports, transact } from './ports.ts';
import { counterOf } from './throttle.ts';

/** What a settings page shows of a user's second factor. `since` and `lastUsedAt` are ms by the store's clock. */
export interface Status {
  readonly authenticator: 'none' | 'active' | 'disabled';
  readonly since: number | null;
  readonly lastUsedAt: number | null;
  /** Too many failures over all factors: only an administrator opens it again. */
  readonly locked: boolean;
  readonly backupCodesLeft: number;
  /** The person should be asked to make new backup codes. */
  readonly fewLeft: boolean;
}

export function status(ports: Ports, user: string): Promise<Status> {
  const { disableAfter } = ports.settings;
  return transact(ports, async (tx) => {
    const account = (await tx.read('account', user))?.value;
    const authenticator = (await tx.read('authenticator', user))?.value;
    const codes = await tx.list('backupCode', user);
    const left = codes.filter(({ value }) => value.usedAt === null).length;
    const failures = account ? counterOf(account, 'totp').failures : 0;
    return {
      authenticator: !authenticator ? 'none' : failures >= disableAfter ? 'disabled' : 'active',
      since: authenticator?.boundAt ?? null,
      lastUsedAt: authenticator?.lastUsedAt ?? null,
      locked: (account?.attempts.failures ?? 0) >= disableAfter,
      backupCodesLeft: left,
      fewLeft: codes.length > 0 && left <= FEW_LEFT,
    };
  });
}

/** Everything that a person should be told, oldest first. */
export function events(ports: Ports, user: string): Promise<readonly VerifierEvent[]> {
  return transact(ports, (tx) => tx.events(user));
}

/** The time to keep with a session whose person proved themselves in the platform's own way (the password asked again). */
export function proofTime(ports: Ports, user: string): Promise<number> {
  return transact(ports, async (tx, now) => Math.max(now, (await tx.read('account', user))?.value.clock.highest ?? 0));
}
