import { codeHost } from '../../core/platforms/host.ts';
import { isPathOf } from '../../core/platforms/path-pattern.ts';
import type { Profile } from '../../core/platforms/profile.ts';
import { profileOfHost } from '../../core/platforms/registry.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { FieldPlace } from '../messages.ts';
import { tell } from '../platform/pages.ts';
import { hostOf } from './circumstances.ts';
import type { SeenDocument } from './documents.ts';
import type { FetchFrom, Focus } from './page-readers.ts';
import { reportsUntil } from './reports.ts';
import { look } from './tab-state.ts';

/** How long the tab may be silent before the field counts as not taken. */
const silenceMs = 1_500;

/** The person clicked into a field and says that the code goes there: the document that has the focus takes it for one. False where no field has it. */
export async function takeField(tabId: number, fetchFrom: Pick<FetchFrom, 'focus'>): Promise<boolean> {
  const documents = Object.values((await look(tabId)) ?? {}).filter((document) => document.tabId === tabId);
  const document = await focusedIn(documents, fetchFrom);
  if (document === null) return false;
  const { documentId } = document;
  const ask = () => tell(tabId, documentId, { type: 'take', field: null });
  return reportsUntil(tabId, silenceMs, ask, (all) =>
    (all[documentId]?.findings ?? []).some(({ field }) => field !== undefined),
  );
}

/** Has a document of a host take the field that the person pointed at there before, where it has not found that by itself. */
export async function takeKnownField(document: SeenDocument, vault: Vault): Promise<void> {
  const host = hostOf(document.origin);
  const known = Object.values(vault.accounts).flatMap(
    ({ sites }) => sites.find((site) => site.host === host)?.field ?? [],
  );
  const field = known[0];
  if (field === undefined || document.findings.some((finding) => finding.field !== undefined)) return;
  await tell(document.tabId, document.documentId, { type: 'take', field });
}

/** The one of a tab's documents that has the focus in an input of its own. */
export async function focusedIn(
  documents: readonly SeenDocument[],
  fetchFrom: Pick<FetchFrom, 'focus'>,
): Promise<SeenDocument | null> {
  return focusedAmong(
    await Promise.all(documents.map(async (document) => ({ document, at: await fetchFrom.focus(document) }))),
  );
}

/** Has a document take the field that an administrator described, where it has not found that by itself. */
export async function takeDescribedField(document: SeenDocument, known: readonly Profile[]): Promise<void> {
  const field = describedField(document, known);
  if (field === null || document.findings.some((finding) => finding.field !== undefined)) return;
  await tell(document.tabId, document.documentId, { type: 'take', field });
}

/** Where an administrator says that the code field of this document is. */
export function describedField(
  { origin, path, frameId }: Pick<SeenDocument, 'origin' | 'path' | 'frameId'>,
  known: readonly Profile[],
): FieldPlace | null {
  const host = codeHost(origin);
  const found = (host === null ? null : profileOfHost(host, known))?.codeFields?.find(
    (field) =>
      (field.path === null || isPathOf(field.path, path)) &&
      (field.frame === null ? frameId === 0 : field.frame === host && frameId !== 0),
  );
  return found ? { shadow: found.shadow, selector: found.selector } : null;
}

/** Follows the focus from the top document down into frames. A document that says something of its own place that cannot be has no say. */
export function focusedAmong(
  told: readonly { readonly document: SeenDocument; readonly at: Focus | null }[],
): SeenDocument | null {
  let path = '';
  for (let depth = 0; depth < 12; depth++) {
    const here = told.filter(
      ({ document, at }) => at?.path.join() === path && (document.frameId === 0) === (depth === 0),
    );
    const [one] = here;
    if (!one || here.length > 1) return null;
    const { focus } = one.at!;
    if (focus === 'input') return one.document;
    if (focus === null) return null;
    path = path === '' ? String(focus) : `${path},${focus}`;
  }
  return null;
}
