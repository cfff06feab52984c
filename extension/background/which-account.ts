import type { Candidate } from '../../core/ui/prompt-port.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { marks } from '../platform/memory.ts';
import { isBound } from './circumstances.ts';
import type { Prompt, SeenDocument } from './documents.ts';
import { markOf } from './mark-of.ts';
import type { FetchFrom } from './page-readers.ts';

type Named = Pick<Candidate, 'accountId' | 'name'>;

/** Which of several accounts a prompt is about: the one whose name its document shows, else the one that was taken there before; null when nobody can tell. */
export async function accountMeant(
  { document }: Prompt,
  host: string,
  accounts: readonly Named[],
  fetchFrom: Pick<FetchFrom, 'identity'>,
): Promise<string | null> {
  if (accounts.length < 2) return accounts[0]?.accountId ?? null;
  const shown = shownBy(await fetchFrom.identity(document), accounts);
  if (shown !== null) return shown;
  const place = placeOf(host, document);
  const kept: string[] = [];
  for (const { accountId } of accounts)
    if (await marks.has(await markOf('chosen', accountId, place))) kept.push(accountId);
  return kept.length === 1 ? kept[0]! : null;
}

/** The site took a code of this account there: it is the one for that path, until another one is. */
export async function noteChosen(
  vault: Vault,
  accountId: string,
  { host, path }: { readonly host: string; readonly path: string },
): Promise<void> {
  const others = Object.values(vault.accounts).filter((account) => account.id !== accountId && isBound(account, host));
  if (others.length === 0) return;
  const place = placeOf(host, { path });
  for (const { id } of others) await marks.remove(await markOf('chosen', id, place));
  await marks.set(await markOf('chosen', accountId, place));
}

/** The one account whose name stands in a text, as a whole word and in any case; null when none does, or several. */
export function shownBy(text: string, accounts: readonly Named[]): string | null {
  const folded = fold(text);
  const found = accounts.filter(({ name }) => name.trim().length > 2 && holds(folded, fold(name.trim())));
  return found.length === 1 ? found[0]!.accountId : null;
}

// `ada` is not shown by ada@example.com, nor ada@example.com by ada@example.com.br.
function holds(text: string, name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{N}@_+-]|[\\p{L}\\p{N}]\\.)${literal}(?![\\p{L}\\p{N}@_+-]|\\.[\\p{L}\\p{N}])`,
    'u',
  ).test(text);
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

// A part of a path that is drawn anew for each sign-in names no tenant.
function placeOf(host: string, { path }: Pick<SeenDocument, 'path'>): string {
  const parts = path.split('/').map((part) => (part.length > 24 || part.replace(/\D/g, '').length > 4 ? '*' : part));
  return host + parts.join('/');
}
