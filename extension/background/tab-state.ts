import { codeHost } from '../../core/platforms/host.ts';
import { mayAdd } from '../../core/policy/platforms.ts';
import { effectiveSettings } from '../../core/policy/settings.ts';
import type { Candidate, PromptState, Refusal, Stopped } from '../../core/ui/prompt-port.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { patternOf } from '../platform/host-pattern.ts';
import { lookInto, tabNow } from '../platform/pages.ts';
import { isGranted } from '../platform/sites.ts';
import { backupCodesLeft, type Circumstances, candidatesAt, circumstancesOf } from './circumstances.ts';
import { codesShown, type Documents, type Prompt, pointedAt, promptsIn } from './documents.ts';
import { draftFor, duplicateOf, fieldBeside } from './enrol.ts';
import { whyNotThere } from './may-fill.ts';
import { shouldOffer } from './offer-automatic.ts';
import type { FetchFrom } from './page-readers.ts';
import { type Ruled, ruled, whyNotAllowed } from './policy.ts';
import { replacementDue } from './replacement.ts';
import { nextReport } from './reports.ts';
import { rivalOf } from './rival.ts';
import { pruneTab } from './seen.ts';
import { accountShownBy, codesShownBy, enrolledIn, shownCodesIn } from './shown-codes.ts';
import { commandStopped, stoppedIn } from './stopped.ts';
import { openVault } from './vault.ts';
import { accountMeant } from './which-account.ts';

/** How long a page that was not looked into before gets for its first report. */
const firstLookMs = 1_500;

/** What the popup shows of a tab. Looks into it first where only the person's click on our button allows that. */
export async function tabState(tabId: number, fetchFrom: FetchFrom): Promise<PromptState> {
  const documents = await look(tabId);
  if (documents === null) return { kind: 'unreachable' };
  const vault = await openVault();
  const codes = vault && (await codesState(tabId, documents, vault, fetchFrom));
  if (codes) return codes;
  const [prompt] = promptsIn(documents, tabId);
  if (!prompt) return nothing(tabId, documents);
  const rules = await ruled();
  const circumstances = circumstancesOf(prompt, vault, rules.profiles);
  const refusal = refusalAt(prompt, circumstances, vault, rules);
  const pointed = prompt.finding.id === pointedAt;
  if ((circumstances.kind === 'enrolment' || pointed) && vault && refusal === null) {
    const draft = await draftFor(prompt, vault, fetchFrom);
    const { host } = circumstances;
    if (draft) {
      const { enrolment, elsewhere } = draft;
      if (!mayAdd(rules.policy, enrolment.issuer, host))
        return promptState(prompt, circumstances, 'policy', vault, null, rules, fetchFrom);
      return {
        kind: 'enrolment',
        promptId: prompt.id,
        host,
        granted: await isGranted(patternOf(host)),
        enrolment,
        duplicateOf: duplicateOf(vault, enrolment),
        rivalOf: rivalOf(vault, enrolment, host)?.id ?? null,
        hasConfirmField: fieldBeside(prompt) !== null,
        elsewhere,
      };
    }
    if (pointed) return { kind: 'no-account-in-picture', promptId: prompt.id, host };
  }
  const stopped = (await stoppedIn(tabId, documents))?.why ?? null;
  return promptState(prompt, circumstances, refusal, vault, stopped, rules, fetchFrom);
}

/** The tab's documents; null where no extension may look. */
export async function look(tabId: number): Promise<Documents | null> {
  const known = await pruneTab(tabId);
  if (Object.values(known).some((document) => document.tabId === tabId && document.frameId === 0)) return known;
  const reported = nextReport(tabId, firstLookMs);
  if (!(await lookInto(tabId))) return null;
  await reported;
  return pruneTab(tabId);
}

async function promptState(
  prompt: Prompt,
  circumstances: Circumstances,
  refusal: Refusal | null,
  vault: Vault | null,
  stopped: Stopped | null,
  { policy, profiles }: Ruled,
  fetchFrom: FetchFrom,
): Promise<PromptState> {
  const { host, topHost, kind, profile, takesBackup, imitates } = circumstances;
  const fitting = vault && refusal === null ? candidatesAt(host, profile, vault, profiles) : [];
  const { candidates, which } = vault
    ? await inOrder(fitting, prompt, host, vault, fetchFrom)
    : { candidates: fitting, which: false };
  const account = vault?.accounts[candidates[0]?.accountId ?? ''];
  const settings = vault && effectiveSettings(vault.settings, policy, host);
  const offer = account && settings && kind === 'sign-in' && (await shouldOffer(account, host, settings));
  return {
    kind: 'prompt',
    promptId: prompt.id,
    prompt: kind,
    host,
    topHost,
    granted: await isGranted(patternOf(host)),
    takesBackup,
    candidates,
    which,
    refusal,
    resembles: imitates,
    offerAutomatic: offer ? host : null,
    stopped,
  };
}

/**
 * The one that was enrolled in this tab a moment ago comes first, else the one that is meant, the one that may be replaced last. `which`: several
 * are bound to the host and nothing tells one.
 */
async function inOrder(
  fitting: readonly Candidate[],
  prompt: Prompt,
  host: string,
  vault: Vault,
  fetchFrom: FetchFrom,
): Promise<{ readonly candidates: readonly Candidate[]; readonly which: boolean }> {
  const outlived = (await replacementDue(vault))?.oldId;
  const living = fitting.filter(({ accountId }) => accountId !== outlived);
  const bound = living.filter((candidate) => candidate.bound);
  const newest = await enrolledIn(prompt.document.tabId);
  const first = living.some(({ accountId }) => accountId === newest)
    ? newest
    : await accountMeant(prompt, host, bound.length > 0 ? bound : living, fetchFrom);
  const place = ({ accountId }: Candidate) => (accountId === first ? 0 : accountId === outlived ? 2 : 1);
  return { candidates: [...fitting].sort((a, b) => place(a) - place(b)), which: bound.length > 1 && first === null };
}

/** Why nothing may be offered at a prompt at all, whichever account. A stranger's frame is not among them: the popup names both sites and asks. */
function refusalAt(
  { document }: Prompt,
  { host, kind, imitates }: Circumstances,
  vault: Vault | null,
  rules: Ruled,
): Refusal | null {
  // There is no button for enrolling in a stranger's frame.
  const why = whyNotThere({ asking: document, confirmed: kind !== 'enrolment' });
  if (why !== null) return why;
  if (imitates !== null) return 'look-alike';
  if (kind === 'sent-code') return 'sent-code';
  if (kind === 'push' || kind === 'not-ours') return 'not-ours';
  if (vault === null) return 'locked';
  return effectiveSettings(vault.settings, rules.policy, host).fillCeiling === 'off' ? whyNotAllowed(rules) : null;
}

async function codesState(
  tabId: number,
  documents: Documents,
  vault: Vault,
  fetchFrom: FetchFrom,
): Promise<PromptState | null> {
  const noticed = await shownCodesIn(tabId);
  const known = noticed && vault.accounts[noticed.accountId];
  const document = noticed && documents[noticed.documentId];
  // Without an enrolment before it, a page of a bound site is read when the person opens the popup there and it asks for nothing else.
  const at =
    known && document
      ? { document, host: noticed.host, account: known }
      : promptsIn(documents, tabId).length === 0
        ? accountShownBy(documents, tabId, vault, codeHost)
        : null;
  if (!at) return null;
  const promptId = `${at.document.documentId}.${codesShown}`;
  if (at.document.dismissed.includes(codesShown)) return null;
  const codes = await codesShownBy(at.document, at.account, fetchFrom);
  if (codes.length === 0) return null;
  return {
    kind: 'backup-codes',
    promptId,
    host: at.host,
    accountId: at.account.id,
    issuer: at.account.issuer,
    codes,
    replaces: backupCodesLeft(at.account, []).length,
  };
}

async function nothing(tabId: number, documents: Documents): Promise<PromptState> {
  const top = Object.values(documents).find((document) => document.tabId === tabId && document.frameId === 0);
  const address = top?.origin ?? (await tabNow(tabId))?.address ?? '';
  const host = codeHost(address);
  if (host === null)
    return { kind: 'nothing', host: URL.canParse(address) ? new URL(address).host : '', granted: false, stopped: null };
  const note = await stoppedIn(tabId, documents);
  const stopped = note?.why === 'no-prompt' ? `${note.documentId}.${commandStopped}` : null;
  return { kind: 'nothing', host, granted: await isGranted(patternOf(host)), stopped };
}
