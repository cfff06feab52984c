import { openAccount, saveAccount } from './account.ts';
import { removeBackupCodes } from './backup-codes.ts';
import { type Ports, transact } from './ports.ts';
import { isFresh } from './step-up.ts';
import { type Denial, notPossible, stepUpNeeded } from './verdict.ts';

/** Takes the authenticator and every backup code away. `provedAt`: when this session last proved itself fully. */
export function disable(ports: Ports, user: string, provedAt: number): Promise<{ readonly done: true } | Denial> {
  return transact(ports, async (tx, now): Promise<{ readonly done: true } | Denial> => {
    const account = await openAccount(tx, user, now);
    const authenticator = await tx.read('authenticator', user);
    if (!account || !authenticator) return notPossible;
    if (!isFresh(provedAt, account.clock)) return stepUpNeeded;
    const pending = await tx.read('pending', user);
    if (pending) await tx.remove('pending', user, pending.revision);
    await tx.remove('authenticator', user, authenticator.revision);
    await removeBackupCodes(tx, user);
    await saveAccount(tx, user, account, { ...account.value, generation: account.value.generation + 1 });
    await tx.append(user, { kind: 'authenticator-removed', at: now });
    return { done: true };
  });
}
