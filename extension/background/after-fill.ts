import { codeHost } from '../../core/platforms/host.ts';
import type { Finding } from '../detector/finding.ts';
import type { Documents } from './documents.ts';

/** A code is on its way: where it went and whose it was, never the code. */
export interface Pending {
  readonly tabId: number;
  readonly documentId: string;
  readonly findingId: string;
  /** As the detector saw the prompt. */
  readonly seen: Finding['kind'];
  readonly host: string;
  readonly path: string;
  readonly accountId: string;
  /** The field's mark, where the person pointed at it. */
  readonly field: string | null;
  readonly use: 'totp' | 'backup';
  readonly by: 'person' | 'automatic' | 'enrolment';
  readonly backupAt: number | null;
  readonly at: number;
}

/** A person may look at the filled field this long before sending it; later nothing is concluded. */
const longestMs = 3 * 60_000;

/** What the tab shows now. */
export interface TabNow {
  readonly documents: Documents;
  /** The document that was filled still answers. */
  readonly alive: boolean;
  /** A document in it asks for a password. */
  readonly asksPassword: boolean;
  /** The tab is still loading something. */
  readonly loading: boolean;
  readonly now: number;
}

/**
 * Did the site take the code? Accepted: the prompt is gone from its document, or that document is gone and what came after it does not ask the
 * same again. Rejected: another document asks the same again. Otherwise nobody knows yet, and after three minutes nobody will.
 */
export function judgeFill(
  pending: Pending,
  { documents, alive, asksPassword, loading, now }: TabNow,
): 'accepted' | 'rejected' | 'waiting' | 'unknown' {
  if (now - pending.at > longestMs) return 'unknown';
  const own = documents[pending.documentId];
  const later = Object.values(documents).filter(
    ({ tabId, documentId, since }) =>
      tabId === pending.tabId && documentId !== pending.documentId && since >= pending.at,
  );
  const asksAgain = (findings: readonly Finding[]) => findings.some((finding) => finding.kind === pending.seen);
  if (alive && own) {
    if (asksAgain(own.findings)) return 'waiting';
  } else {
    if (later.some((document) => asksAgain(document.findings))) return 'rejected';
    if (loading) return 'waiting';
    // Many a sign-in goes on to another host. Who leaves the site in the middle of an enrolment has not finished it.
    if (pending.seen === 'enrolment' && !later.some(({ origin }) => codeHost(origin) === pending.host))
      return 'waiting';
  }
  // Who is asked for the password again is not in: what comes next will tell.
  return asksPassword && (pending.seen === 'sign-in' || pending.seen === 'backup-code') ? 'waiting' : 'accepted';
}
