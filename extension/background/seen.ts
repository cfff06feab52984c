import { tell } from '../platform/pages.ts';
import { createCell } from './cell.ts';
import { type Documents, forgotten, readDocuments, type SeenDocument } from './documents.ts';

/** The documents that reported something. Stays while locked, so that unlocking in the popup finds the prompt again. */
export const seen = createCell<Documents>('documents', readDocuments);

/** Whether a document is still there. Its content script answers with a fresh report. */
export function isAlive(document: Pick<SeenDocument, 'tabId' | 'documentId'>): Promise<boolean> {
  return tell(document.tabId, document.documentId, { type: 'look' });
}

/** Forgets those of a tab's documents that are gone; gives what is left of all. */
export async function pruneTab(tabId: number): Promise<Documents> {
  const known = Object.values(await seen.get()).filter((document) => document.tabId === tabId);
  const gone = new Set<string>();
  for (const document of known) if (!(await isAlive(document))) gone.add(document.documentId);
  if (gone.size === 0) return seen.get();
  return seen.change((documents) => forgotten(documents, (document) => gone.has(document.documentId)));
}
