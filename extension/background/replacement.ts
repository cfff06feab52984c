import type { Replacement } from '../../core/ui/prompt-port.ts';
import { accountsInOrder } from '../../core/vault/edit/order.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { marks } from '../platform/memory.ts';
import { markOf } from './mark-of.ts';
import { sameIssuer, sameName } from './rival.ts';

/** An account was enrolled where another one was known: once the new one is proved, the person is asked whether it replaces the other. */
export async function noteRival(newId: string, oldId: string): Promise<void> {
  await marks.set(await markOf('replaces', newId, oldId));
}

/** The person answered, whatever they said: it is not asked again. */
export async function settleReplacement(newId: string, oldId: string): Promise<void> {
  await marks.remove(await markOf('replaces', newId, oldId));
}

/** The next question to ask: an account that is proved by now, and the one it was enrolled beside. Both are still there. */
export async function replacementDue(vault: Vault): Promise<Replacement | null> {
  const noted = await marks.all('replaces');
  if (noted.length === 0) return null;
  const accounts = accountsInOrder(vault);
  for (const after of accounts.filter(({ proved }) => proved))
    for (const before of accounts.filter((one) => one !== after && sameIssuer(one.issuer, after.issuer)))
      if (noted.includes(await markOf('replaces', after.id, before.id)))
        return { newId: after.id, oldId: before.id, sameName: sameName(after, before) };
  return null;
}
