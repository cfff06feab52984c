import { encodeBase64 } from '../bytes/base64.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { sha256 } from '../crypto/sha256.ts';
import type { News, VerifierEvent } from './events.ts';
import type { Transaction } from './store.ts';

/** Where a log stands: kept with the record it belongs to, so that a log cut short is seen. */
export interface LogHead {
  readonly count: number;
  readonly hash: string;
}

export const emptyLog: LogHead = { count: 0, hash: '' };

const ORGANISATION = 'organisation ';

/** Under whose name an organisation's events are in the log. */
export const organisationLog = (organisation: string) => ORGANISATION + organisation;

/** Throws where a user's log would pass for an organisation's. */
export function assertUserLog(user: string): void {
  if (user.startsWith(ORGANISATION)) throw new Error(`verifier: a user's id must not begin with "${ORGANISATION}"`);
}

/** Appends to the log of `owner`, whose head is given; the new head has to be written in the same transaction. */
export async function appendNews(tx: Transaction, owner: string, head: LogHead, news: readonly News[]) {
  let { count, hash } = head;
  for (const one of news) {
    count += 1;
    hash = await linkOf(hash, one);
    await tx.append(owner, { ...one, seq: count, hash });
  }
  return { count, hash };
}

/** Whether these events, oldest first, are the whole log that ends at `head`: none changed, taken out or put in. */
export async function isWhole(events: readonly VerifierEvent[], head: LogHead): Promise<boolean> {
  let before = '';
  for (const [at, { seq, hash, ...news }] of events.entries()) {
    if (seq !== at + 1 || hash !== (await linkOf(before, news))) return false;
    before = hash;
  }
  return events.length === head.count && before === head.hash;
}

// Names sorted: a database may give them back in another order.
async function linkOf(before: string, news: News): Promise<string> {
  const fields = Object.entries(news)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return encodeBase64(await sha256(encodeUtf8(`${before}\n${JSON.stringify(fields)}`)));
}
