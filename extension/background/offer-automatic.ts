import { encodeBase64Url } from '../../core/bytes/base64.ts';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import type { Settings } from '../../core/policy/settings.ts';
import type { Account } from '../../core/vault/vault.ts';
import { marks } from '../platform/memory.ts';

/** Whether to ask now if this site should be filled by itself from now on: proved, set to ask, allowed, and never asked before. */
export async function shouldOffer(account: Account, host: string, settings: Settings): Promise<boolean> {
  const site = account.sites.find((one) => one.host === host);
  if (!site?.proved || site.mode !== 'ask' || settings.fillCeiling !== 'automatic') return false;
  return !(await marks.has(await markOf(account.id, host)));
}

/** It was asked, whatever the answer. */
export async function noteOffered(accountId: string, host: string): Promise<void> {
  await marks.set(await markOf(accountId, host));
}

// The account's random id is known only to whoever can open the vault, so the mark tells nobody else which site it is about.
async function markOf(accountId: string, host: string): Promise<string> {
  return `offered/${encodeBase64Url(await sha256(encodeUtf8(`${accountId} ${host}`)))}`;
}
