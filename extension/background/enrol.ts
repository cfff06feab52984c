import { systemRandom } from '../../core/crypto/random.ts';
import { makeEnrolment } from '../../core/otp/enrolment.ts';
import type { Enrolment } from '../../core/otp/otp.ts';
import { isHostAllowed } from '../../core/policy/hosts.ts';
import { mayAdd } from '../../core/policy/platforms.ts';
import type { FillResult } from '../../core/ui/prompt-port.ts';
import { addAccount, newAccountId } from '../../core/vault/edit/add-account.ts';
import { addSite } from '../../core/vault/edit/sites.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { circumstancesOf } from './circumstances.ts';
import { type Prompt, pointedAt, promptById } from './documents.ts';
import { draftOf } from './draft.ts';
import { authorizeFill } from './fill.ts';
import { whyNotThere } from './may-fill.ts';
import type { FetchFrom } from './page-readers.ts';
import { ruled, whyNotAllowed } from './policy.ts';
import { qrCodesIn } from './qr-of-page.ts';
import { noteRival } from './replacement.ts';
import { rivalOf } from './rival.ts';
import { seen } from './seen.ts';
import { createShortMemory } from './short-memory.ts';
import { expectCodes } from './shown-codes.ts';
import { changeVault, openVault } from './vault.ts';

/** What a page offers to enrol from. `elsewhere`: not from the picture that the person pointed at. */
export interface Draft {
  readonly enrolment: Enrolment;
  readonly elsewhere: boolean;
}

// The popup redraws itself, and reading a page anew each time would be slow.
const drafts = createShortMemory<Promise<Draft | null>>(20_000);

/** What the page of this prompt offers to enrol from; null when nothing can be read. A picture that was pointed at comes before all else. */
export function draftFor(prompt: Prompt, vault: Vault, fetchFrom: FetchFrom): Promise<Draft | null> {
  const known = drafts.get(prompt.id);
  if (known) return known;
  const draft = readDraft(prompt, vault, fetchFrom);
  drafts.set(prompt.id, draft);
  return draft;
}

/** Lets all drafts go. */
export function forgetDrafts(): void {
  drafts.clear();
}

async function readDraft(prompt: Prompt, vault: Vault, fetchFrom: FetchFrom): Promise<Draft | null> {
  const { profiles } = await ruled();
  const { host, profile } = circumstancesOf(prompt, vault, profiles);
  const { document, finding } = prompt;
  const pointed = finding.id === pointedAt;
  const offered = (codes: readonly string[]) => draftOf({ codes, links: [], written: [] }, host, profile);
  const meant = pointed && document.picture === 'found' && offered(await qrCodesIn(document, fetchFrom, true));
  if (meant) return { enrolment: meant, elsewhere: false };
  const read =
    offered(await qrCodesIn(document, fetchFrom, false)) ??
    draftOf({ codes: [], ...(await fetchFrom.secret(document)) }, host, profile);
  return read && { enrolment: read, elsewhere: pointed };
}

/** The account that already has this secret. */
export function duplicateOf(vault: Vault, enrolment: Enrolment): string | null {
  const twin = Object.values(vault.accounts).find(
    (account) => account.deletedAt === null && account.otp.secret === enrolment.otp.secret,
  );
  return twin?.id ?? null;
}

/**
 * Saves the account with the page's host bound to it, fills the confirming code, and looks out for backup codes. A secret that is here already
 * gets the host bound and no second account; an account that this one may replace stays as it is. Nothing is saved where no code may go.
 */
export async function addAndFill(promptId: string, wished: Enrolment): Promise<FillResult> {
  const prompt = promptById(await seen.get(), promptId);
  if (!prompt) return { ok: false, why: 'gone' };
  const vault = await openVault();
  if (!vault) return { ok: false, why: 'locked' };
  const rules = await ruled();
  const { policy, profiles } = rules;
  const { host, imitates } = circumstancesOf(prompt, vault, profiles);
  const why = whyNotThere({ asking: prompt.document, confirmed: false });
  if (why !== null) return { ok: false, why };
  if (imitates !== null) return { ok: false, why: 'look-alike' };
  if (!isHostAllowed(policy, host) || !mayAdd(policy, wished.issuer, host))
    return { ok: false, why: whyNotAllowed(rules) };

  const enrolment = makeEnrolment(wished.issuer, wished.name, wished.otp);
  const now = Date.now();
  let accountId = newAccountId(systemRandom);
  let rival: string | null = null;
  const saved = await changeVault((current) => {
    const twin = duplicateOf(current, enrolment);
    accountId = twin ?? accountId;
    rival = twin === null ? (rivalOf(current, enrolment, host)?.id ?? null) : null;
    return addSite(twin ? current : addAccount(current, enrolment, accountId, now), accountId, host, now);
  });
  if (!saved) return { ok: false, why: 'locked' };
  if (rival !== null) await noteRival(accountId, rival);
  await expectCodes(prompt.document.tabId, accountId, host);

  const field = fieldBeside(prompt);
  // A page that shows its code first and asks for the digits on the next: the prompt there will be found by itself.
  if (field === null) return { ok: true, took: true };
  return authorizeFill({ promptId: field, accountId, use: 'totp', by: 'enrolment', confirmed: false });
}

/** The prompt of the same document that takes the confirming code. */
export function fieldBeside({ id, document, finding }: Prompt): string | null {
  if (finding.fields > 0) return id;
  const field = document.findings.find((one) => one.kind === 'enrolment' && one.fields > 0);
  return field ? `${document.documentId}.${field.id}` : null;
}
