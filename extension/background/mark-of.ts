import { encodeBase64Url } from '../../core/bytes/base64.ts';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { sha256 } from '../../core/crypto/sha256.ts';

/**
 * The name of a mark that outlives the browser, about an account and something else. An account's random id is known only to whoever can open
 * the vault, so the mark tells nobody else what it is about.
 */
export async function markOf(
  kind: 'chosen' | 'offered' | 'replaces',
  accountId: string,
  other: string,
): Promise<string> {
  return `${kind}/${encodeBase64Url(await sha256(encodeUtf8(`${accountId} ${other}`)))}`;
}
