import * as v from 'valibot';
import { spendBackupCode } from '../../core/vault/edit/backup-codes.ts';
import { addSite, markSiteProved, rememberField } from '../../core/vault/edit/sites.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { memory } from '../platform/memory.ts';
import { tabNow } from '../platform/pages.ts';
import { judgeFill, type Pending } from './after-fill.ts';
import type { Sent } from './authorize-fill.ts';
import { createCell } from './cell.ts';
import type { Prompt } from './documents.ts';
import type { FetchFrom } from './page-readers.ts';
import { isAlive, seen } from './seen.ts';
import { changeVault } from './vault.ts';
import { noteChosen } from './which-account.ts';

const PendingsSchema = v.record(
  v.string(),
  v.looseObject({ documentId: v.string(), accountId: v.string(), at: v.number() }),
);

// By tab: one code at a time is on its way there.
const pendings = createCell<Readonly<Record<string, Pending>>>('pendings', (stored) =>
  v.is(PendingsSchema, stored) ? (stored as unknown as Record<string, Pending>) : {},
);

/** Notes that a code is about to leave. */
export async function noteSent({ prompt, host, order, backupAt }: Sent, now: number): Promise<void> {
  const { tabId, documentId, path } = prompt.document;
  const pending: Pending = {
    tabId,
    documentId,
    findingId: prompt.finding.id,
    seen: prompt.finding.kind,
    host,
    path,
    accountId: order.accountId,
    field: prompt.finding.field ?? null,
    use: order.use,
    by: order.by,
    backupAt,
    at: now,
  };
  await pendings.change((all) => ({ ...all, [tabId]: pending }));
}

/** Forgets what was on its way in a tab that is gone, or everywhere. */
export async function forgetPending(tabId?: number): Promise<void> {
  await pendings.change((all) =>
    tabId === undefined ? {} : Object.fromEntries(Object.entries(all).filter(([tab]) => tab !== String(tabId))),
  );
}

/** Forgets the code that went into this prompt of a document, if one did. */
export async function forgetSent(place: Pick<Pending, 'tabId' | 'documentId'>, findingId: string): Promise<void> {
  const pending = (await pendings.get())[place.tabId];
  if (pending?.documentId === place.documentId && pending.findingId === findingId) await forgetPending(place.tabId);
}

/** Forgets a code whose outcome is known; one that went out meanwhile is still on its way. Whether it was there. */
async function take(pending: Pending): Promise<boolean> {
  let there = false;
  await pendings.change((all) => {
    const { [pending.tabId]: now, ...others } = all;
    there = now?.at === pending.at && now.documentId === pending.documentId;
    return there ? others : all;
  });
  return there;
}

// A page that sends a form often shows nothing for a moment; what it shows then says nothing of the outcome.
const settleMs = 1_200;
const settling = new Map<number, ReturnType<typeof setTimeout>>();

/** Something changed in a tab: looks, once it is quiet, whether the site took the code, and writes down what follows. Calls `accepted` with what was filled. */
export function considerTab(
  tabId: number,
  fetchFrom: FetchFrom,
  on: { accepted(pending: Pending): void; rejected(pending: Pending): void },
): void {
  clearTimeout(settling.get(tabId));
  settling.set(
    tabId,
    setTimeout(() => {
      settling.delete(tabId);
      void consider(tabId, fetchFrom, on);
    }, settleMs),
  );
}

async function consider(tabId: number, fetchFrom: FetchFrom, on: Parameters<typeof considerTab>[2]): Promise<void> {
  const pending = (await pendings.get())[tabId];
  const tab = await tabNow(tabId);
  if (!pending || !tab) return;
  const alive = await isAlive(pending);
  const documents = await seen.get();
  const here = Object.values(documents).filter((document) => document.tabId === tabId);
  const asksPassword = (await Promise.all(here.map((document) => fetchFrom.password(document)))).includes(true);
  const verdict = judgeFill(pending, { documents, alive, asksPassword, loading: tab.loading, now: Date.now() });
  if (verdict === 'waiting') return;
  if (!(await take(pending))) return;
  if (verdict === 'rejected') on.rejected(pending);
  if (verdict !== 'accepted') return;
  const vault = await changeVault((before) => written(before, pending, Date.now()));
  if (vault) await noteChosen(vault, pending.accountId, pending);
  // A popup that was opened meanwhile still says "for the first time": it asks again.
  await memory.write({ judged: Date.now() });
  on.accepted(pending);
}

/** The vault after a site took a code: the site belongs to the account and is proved, or the backup code is used. */
function written(vault: Vault, { accountId, host, field, use, backupAt }: Pending, now: number): Vault {
  const account = Object.hasOwn(vault.accounts, accountId) ? vault.accounts[accountId] : undefined;
  if (!account) return vault;
  const added = addSite(vault, accountId, host, now);
  const bound = field === null ? added : rememberField(added, accountId, host, field, now);
  if (use === 'totp') return markSiteProved(bound, accountId, host, now);
  const code = backupAt === null ? undefined : account.backupCodes?.codes[backupAt];
  // The person may have marked it already.
  return code?.usedAt === null ? spendBackupCode(bound, accountId, code.text, now) : bound;
}

const waiters = new Map<string, (took: boolean) => void>();
const outcomeMs = 3_000;

/** What the page will say of a fill: whether the field kept the code. A page that went on before it could say took it. */
export function outcomeOf({ id, document }: Prompt): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (took: boolean) => {
      clearTimeout(timer);
      waiters.delete(id);
      resolve(took);
    };
    const timer = setTimeout(() => void isAlive(document).then((alive) => end(!alive)), outcomeMs);
    waiters.set(id, end);
  });
}

/** A document said what became of a fill; only the one that was asked has somebody waiting. */
export function pageSaid(documentId: string, findingId: string, took: boolean): void {
  waiters.get(`${documentId}.${findingId}`)?.(took);
}
