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
  readonly accountId: string;
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
  { documents, alive, loading, now }: TabNow,
): 'accepted' | 'rejected' | 'waiting' | 'unknown' {
  if (now - pending.at > longestMs) return 'unknown';
  const own = documents[pending.documentId];
  const others = Object.values(documents).filter(
    (document) => document.tabId === pending.tabId && document.documentId !== pending.documentId,
  );
  const asksAgain = (findings: readonly Finding[]) => findings.some((finding) => finding.kind === pending.seen);
  if (alive && own) {
    return asksAgain(own.findings) ? 'waiting' : 'accepted';
  }
  const later = others.filter((document) => document.since >= pending.at);
  if (later.some((document) => asksAgain(document.findings))) return 'rejected';
  if (loading) return 'waiting';
  return 'accepted';
}
