import { openAccount, saveAccount } from './account.ts';
import { removeBackupCodes } from './backup-codes.ts';
import { forgetDevices } from './devices.ts';
import { modeOf } from './organisation.ts';
import { type Ports, transact } from './ports.ts';
import { opens } from './step-up.ts';
import { type Denial, type Done, done, notPossible, required, stepUpNeeded } from './verdict.ts';

/**
 * Takes the authenticator and every backup code away. `provedAt`: when this session last proved itself fully. `organisation`: the one
 * whose rule holds; where it requires a second factor, none is taken away.
 */
export function disable(
  ports: Ports,
  user: string,
  provedAt: number,
  { organisation }: { readonly organisation?: string } = {},
): Promise<Done | Denial> {
  return transact(ports, async (tx, now): Promise<Done | Denial> => {
    const account = await openAccount(tx, user, now);
    const authenticator = await tx.read('authenticator', user);
    if (!account || !authenticator) return notPossible;
    if (!opens(provedAt, account)) return stepUpNeeded;
    if ((await modeOf(tx, organisation)) === 'required') return required;
    const pending = await tx.read('pending', user);
    if (pending) await tx.remove('pending', user, pending.revision);
    await tx.remove('authenticator', user, authenticator.revision);
    await removeBackupCodes(tx, user);
    await forgetDevices(tx, user);
    const value = { ...account.value, generation: account.value.generation + 1 };
    await saveAccount(tx, user, account, value, { kind: 'authenticator-removed', at: now });
    return done;
  });
}
