import type { Settings } from '../../core/policy/settings.ts';
import type { Account } from '../../core/vault/vault.ts';
import { marks } from '../platform/memory.ts';
import { markOf } from './mark-of.ts';

/** Whether to ask now if this site should be filled by itself from now on: proved, set to ask, allowed, and never asked before. */
export async function shouldOffer(account: Account, host: string, settings: Settings): Promise<boolean> {
  const site = account.sites.find((one) => one.host === host);
  if (!site?.proved || site.mode !== 'ask' || settings.fillCeiling !== 'automatic') return false;
  return !(await marks.has(await markOf('offered', account.id, host)));
}

/** It was asked, whatever the answer. */
export async function noteOffered(accountId: string, host: string): Promise<void> {
  await marks.set(await markOf('offered', accountId, host));
}
