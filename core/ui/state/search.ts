import { oneSlipApart } from '../../platforms/edit-distance.ts';
import type { Account } from '../../vault/vault.ts';

/** What a person types and what stands there, compared without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words shorter than this are taken as they are typed: one letter of three is another word. */
const leastForgiven = 4;

// Accounts are values, never changed in place: what was folded once stays true.
const folded = new WeakMap<Account, string>();

/**
 * The accounts in which every typed word occurs: in issuer, name, tags or sites. Where there is none, those in which every word begins
 * one with a single slip of the finger.
 */
export function search(accounts: readonly Account[], typed: string): readonly Account[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return accounts;
  const exact = accounts.filter((account) => words.every((word) => textOf(account).includes(word)));
  if (exact.length > 0 || words.every((word) => word.length < leastForgiven)) return exact;
  return accounts.filter((account) => {
    const text = textOf(account);
    const parts = text.split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => text.includes(word) || parts.some((part) => beginsAlmost(part, word)));
  });
}

function textOf(account: Account): string {
  let text = folded.get(account);
  if (text === undefined) {
    const sites = account.sites.map((site) => site.host);
    text = fold([account.issuer, account.name, ...account.tags, ...sites].join('\n'));
    folded.set(account, text);
  }
  return text;
}

// A letter left out or put in makes what was typed shorter or longer than what it begins.
function beginsAlmost(part: string, word: string): boolean {
  if (word.length < leastForgiven) return part.startsWith(word);
  return [0, 1, -1].some((more) => {
    const beginning = part.slice(0, word.length + more);
    return beginning.length === word.length + more && oneSlipApart(beginning, word);
  });
}
