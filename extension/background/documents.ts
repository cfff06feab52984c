import * as v from 'valibot';
import { sameValue } from '../../core/vault/same-value.ts';
import type { Finding } from '../detector/finding.ts';

/** One document that reported something, and what. Mirrored in `storage.session`: it holds no text of the page and nothing secret. */
export interface SeenDocument {
  readonly documentId: string;
  readonly tabId: number;
  readonly frameId: number;
  /** As the browser says of the sender. */
  readonly origin: string;
  /** Path of its address, without query and fragment. */
  readonly path: string;
  readonly topOrigin: string | null;
  readonly ancestors: readonly string[] | null;
  readonly findings: readonly Finding[];
  /** Findings that the person sent away. */
  readonly dismissed: readonly string[];
  /** The person pointed at a picture to be read as a QR code. `lost`: it could not be found in the document. */
  readonly picture: 'found' | 'lost' | null;
  /** When it first reported, ms. */
  readonly since: number;
}

/** By documentId. */
export type Documents = Readonly<Record<string, SeenDocument>>;

/** A page may hold many frames; what reports beyond this is a flood. */
const mostDocuments = 60;

/** Stands for the backup codes that a document shows, where a finding's id stands for a prompt. */
export const codesShown = 'codes';

/** The finding's id that stands for a picture the person pointed at. */
export const pointedAt = 'pointed-at';

/** `documents` after one of them reported; a new document in a tab's top frame ends all the others there that cannot be its own frames. */
export function reported(
  documents: Documents,
  seen: Omit<SeenDocument, 'dismissed' | 'picture' | 'since'>,
  now: number,
): Documents {
  const before = documents[seen.documentId];
  const sameDocument = before?.origin === seen.origin && before.tabId === seen.tabId && before.frameId === seen.frameId;
  const next = {
    ...seen,
    // The same document keeps what the person said of findings that are still there.
    dismissed: sameDocument
      ? before.dismissed.filter((id) => id === codesShown || seen.findings.some((finding) => finding.id === id))
      : [],
    picture: sameDocument ? before.picture : null,
    since: sameDocument ? before.since : now,
  };
  // Asked to look again, most documents say the same again: that is no change, and nobody is to be woken by it.
  if (sameDocument && sameValue(before, next)) return documents;
  const kept = Object.values(documents).filter(
    (other) =>
      other.documentId !== seen.documentId &&
      !(other.tabId === seen.tabId && (seen.frameId === 0 || other.frameId === seen.frameId)),
  );
  // A frame may be quicker than the page around it: one that names this page as its top stays. What is left of a page before, at the same
  // site, is found dead when the tab moves (seen.ts).
  const frames =
    seen.frameId === 0
      ? Object.values(documents).filter(
          (other) =>
            other.tabId === seen.tabId &&
            other.frameId !== 0 &&
            (sameDocument || other.ancestors?.at(-1) === seen.origin),
        )
      : [];
  return byId([...frames, ...kept, next].slice(-mostDocuments));
}

/** `documents` without those that `gone` names. */
export function forgotten(documents: Documents, gone: (document: SeenDocument) => boolean): Documents {
  return byId(Object.values(documents).filter((document) => !gone(document)));
}

/** The person does not want to hear of this finding again while the document lives. */
export function dismissed(documents: Documents, documentId: string, findingId: string): Documents {
  const document = documents[documentId];
  if (!document) return documents;
  const next = { ...document, dismissed: [...document.dismissed, findingId].slice(-16) };
  return { ...documents, [documentId]: findingId === pointedAt ? { ...next, picture: null } : next };
}

/** One prompt: a finding in a document. Its id can be read back after the worker died. */
export interface Prompt {
  readonly id: string;
  readonly document: SeenDocument;
  readonly finding: Finding;
}

/** The prompt with this id, or null when its document or finding is gone. */
export function promptById(documents: Documents, id: string): Prompt | null {
  const at = id.lastIndexOf('.');
  const document = documents[id.slice(0, Math.max(0, at))];
  const finding = document && findingsOf(document).find((one) => one.id === id.slice(at + 1));
  return finding ? { id, document, finding } : null;
}

/** What stands first in a tab: what the person pointed at, then what can be filled, then what can only be explained. */
const order: readonly Finding['kind'][] = [
  'sign-in',
  'backup-code',
  'step-up',
  'enrolment',
  'turn-off',
  'sent-code',
  'push',
  'not-ours',
];

/** A tab's prompts that were not sent away, the one to speak of first. */
export function promptsIn(documents: Documents, tabId: number): Prompt[] {
  return Object.values(documents)
    .filter((document) => document.tabId === tabId)
    .flatMap((document) =>
      findingsOf(document)
        .filter((finding) => !document.dismissed.includes(finding.id))
        .map((finding) => ({ id: `${document.documentId}.${finding.id}`, document, finding })),
    )
    .sort((a, b) => rank(a) - rank(b) || b.finding.sure - a.finding.sure || a.document.frameId - b.document.frameId);
}

const findingsOf = ({ findings, picture }: SeenDocument): readonly Finding[] =>
  picture === null
    ? findings
    : [
        ...findings,
        { id: pointedAt, kind: 'enrolment', fields: 0, length: 0, takesBackup: false, sure: 1, signals: [pointedAt] },
      ];

const rank = ({ finding }: Prompt): number => (finding.id === pointedAt ? -1 : order.indexOf(finding.kind));

function byId(documents: readonly SeenDocument[]): Documents {
  return Object.fromEntries(documents.map((document) => [document.documentId, document]));
}

const DocumentsSchema = v.record(
  v.string(),
  v.looseObject({ documentId: v.string(), tabId: v.number(), findings: v.array(v.looseObject({ id: v.string() })) }),
);

/** What `storage.session` gave back; anything but what we wrote is nothing. */
export function readDocuments(raw: unknown): Documents {
  return v.is(DocumentsSchema, raw) ? (raw as unknown as Documents) : {};
}

/** The person pointed at a picture of this document. */
export function pointAt(documents: Documents, documentId: string, picture: 'found' | 'lost'): Documents {
  const document = documents[documentId];
  if (!document) return documents;
  const dismissed = document.dismissed.filter((id) => id !== pointedAt);
  return { ...documents, [documentId]: { ...document, dismissed, picture } };
}
