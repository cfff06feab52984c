import * as v from 'valibot';
import { recogniseCodes } from '../../core/backup-codes/recognise.ts';
import { keepBackupCodes } from '../../core/vault/edit/backup-codes.ts';
import { accountsInOrder } from '../../core/vault/edit/order.ts';
import type { Account, Vault } from '../../core/vault/vault.ts';
import { createCell } from './cell.ts';
import { isBound } from './circumstances.ts';
import type { Documents, SeenDocument } from './documents.ts';
import type { FetchFrom } from './page-readers.ts';
import { changeVault } from './vault.ts';

/** A tab whose page shows backup codes for an account. The codes themselves are read again when the popup asks, never stored before they are kept. */
export interface ShownCodes {
  readonly tabId: number;
  readonly documentId: string;
  readonly host: string;
  readonly accountId: string;
  readonly count: number;
}

/** An enrolment whose page may show backup codes next. */
interface Expected {
  readonly accountId: string;
  readonly host: string;
  readonly until: number;
}

const expectMs = 10 * 60_000;

const cellOf = <T>(name: string, schema: v.GenericSchema<Record<string, T>>) =>
  createCell<Readonly<Record<string, T>>>(name, (stored) => (v.is(schema, stored) ? stored : {}));

const shown = cellOf<ShownCodes>(
  'shown-codes',
  v.record(
    v.string(),
    v.object({ tabId: v.number(), documentId: v.string(), host: v.string(), accountId: v.string(), count: v.number() }),
  ),
);
const expected = cellOf<Expected>(
  'expected-codes',
  v.record(v.string(), v.object({ accountId: v.string(), host: v.string(), until: v.number() })),
);

/** After an enrolment in this tab its pages on that host are looked at for backup codes, for ten minutes. */
export async function expectCodes(tabId: number, accountId: string, host: string): Promise<void> {
  await expected.change((all) => ({ ...all, [tabId]: { accountId, host, until: Date.now() + expectMs } }));
}

/** The account that was enrolled in this tab within those ten minutes. */
export async function enrolledIn(tabId: number): Promise<string | null> {
  const wish = (await expected.get())[tabId];
  return wish && wish.until >= Date.now() ? wish.accountId : null;
}

/** What a tab is known to show. */
export async function shownCodesIn(tabId: number): Promise<ShownCodes | null> {
  return (await shown.get())[tabId] ?? null;
}

/** Forgets what a tab showed; with `all`, also that it was expected to. */
export async function forgetShown(tabId: number, all: boolean): Promise<void> {
  const without = <T>(values: Readonly<Record<string, T>>) =>
    String(tabId) in values
      ? Object.fromEntries(Object.entries(values).filter(([tab]) => tab !== String(tabId)))
      : values;
  await shown.change(without);
  if (all) await expected.change(without);
}

/** Forgets all of it: the vault was locked. */
export async function forgetAllShown(): Promise<void> {
  await shown.clear();
  await expected.clear();
}

/** Looks whether a tab that was enrolled in shows backup codes now. True when something new was noticed. */
export async function noticeCodes(
  tabId: number,
  documents: Documents,
  vault: Vault,
  fetchFrom: FetchFrom,
): Promise<boolean> {
  const wish = (await expected.get())[tabId];
  if (!wish || wish.until < Date.now()) return false;
  const account = vault.accounts[wish.accountId];
  if (!account) return false;
  for (const document of documentsOn(documents, tabId, wish.host)) {
    const codes = await codesShownBy(document, account, fetchFrom);
    if (codes.length === 0) continue;
    const { documentId } = document;
    const noticed: ShownCodes = { tabId, documentId, host: wish.host, accountId: account.id, count: codes.length };
    await shown.change((all) => ({ ...all, [tabId]: noticed }));
    return true;
  }
  return false;
}

/** The codes a document shows for an account, new ones only: a set that is kept already is not offered again. */
export async function codesShownBy(
  document: Pick<SeenDocument, 'tabId' | 'documentId'>,
  account: Account,
  fetchFrom: FetchFrom,
): Promise<readonly string[]> {
  const { codes } = recogniseCodes(await fetchFrom.text(document), { secret: account.otp.secret });
  const kept = new Set(account.backupCodes?.codes.map(({ text }) => text));
  return codes.every((code) => kept.has(code)) ? [] : codes;
}

/** A page of a site that belongs to exactly one account, for reading its codes when the person opens the popup there. */
export function accountShownBy(
  documents: Documents,
  tabId: number,
  vault: Vault,
  hostOf: (origin: string) => string | null,
) {
  for (const document of Object.values(documents).filter((one) => one.tabId === tabId && one.frameId === 0)) {
    const host = hostOf(document.origin);
    const bound = host === null ? [] : accountsInOrder(vault).filter((account) => isBound(account, host));
    if (host !== null && bound.length === 1) return { document, host, account: bound[0]! };
  }
  return null;
}

/** Keeps them with the account: the set before is void at the platform. Null while locked. */
export async function keepShownCodes(accountId: string, codes: readonly string[]): Promise<Vault | null> {
  return changeVault((vault) => keepBackupCodes(vault, accountId, codes, Date.now()));
}

function documentsOn(documents: Documents, tabId: number, host: string): SeenDocument[] {
  return Object.values(documents).filter(
    ({ tabId: tab, origin }) => tab === tabId && URL.canParse(origin) && new URL(origin).host === host,
  );
}
