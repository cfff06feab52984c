import type { FillResult, Stopped } from '../../core/ui/prompt-port.ts';
import { openPopup } from '../platform/toolbar.ts';
import { refreshBadge } from './badge.ts';
import { candidatesAt, circumstancesOf } from './circumstances.ts';
import { type Documents, promptsIn } from './documents.ts';
import { authorizeFill } from './fill.ts';
import type { FetchFrom } from './page-readers.ts';
import { ruled } from './policy.ts';
import { replacementDue } from './replacement.ts';
import { reportsUntil } from './reports.ts';
import { forgetStopped, noteStopped } from './stopped.ts';
import { look } from './tab-state.ts';
import { openVault } from './vault.ts';
import { accountMeant } from './which-account.ts';

/** How long a page that shows no prompt may be silent before the popup says so. */
const silenceMs = 600;

/**
 * The keyboard command and the context menu: fills the prompt in front when it is plain which account it wants, else opens the popup, which
 * asks, and says why until the person did something about it.
 */
export async function fillInFront(tabId: number, frameId: number | null, fetchFrom: FetchFrom): Promise<void> {
  const documents = await lookAgain(tabId, frameId);
  const why = documents === null ? null : await tryToFill(tabId, frameId, documents, fetchFrom);
  if (why === 'filled') await forgetStopped(tabId);
  else {
    if (documents !== null && why !== null) await note(tabId, documents, why);
    await openPopup();
  }
  await refreshBadge(tabId);
}

/** The tab's documents. A page that only just came to ask, or whose language's words only just came, is waited for: it was asked to report. */
async function lookAgain(tabId: number, frameId: number | null): Promise<Documents | null> {
  let documents: Documents | null = null;
  const ask = async () => {
    documents = await look(tabId);
    return documents !== null && !promptOf(documents, tabId, frameId);
  };
  const there = (all: Documents) => {
    documents = all;
    return promptOf(all, tabId, frameId) !== undefined;
  };
  await reportsUntil(tabId, silenceMs, ask, there);
  return documents;
}

function promptOf(documents: Documents, tabId: number, frameId: number | null) {
  const prompts = promptsIn(documents, tabId);
  return frameId === null ? prompts[0] : prompts.find(({ document }) => document.frameId === frameId);
}

async function tryToFill(
  tabId: number,
  frameId: number | null,
  documents: Documents,
  fetchFrom: FetchFrom,
): Promise<Stopped | 'filled'> {
  const prompt = promptOf(documents, tabId, frameId);
  const vault = await openVault();
  if (!prompt) return 'no-prompt';
  if (!vault) return 'locked';
  const { profiles } = await ruled();
  const { host, profile } = circumstancesOf(prompt, vault, profiles);
  const due = await replacementDue(vault);
  const all = candidatesAt(host, profile, vault, profiles).filter(({ accountId }) => accountId !== due?.oldId);
  const bound = all.filter((candidate) => candidate.bound);
  if (bound.length === 0) return all.length > 0 ? 'unconfirmed' : 'no-account';
  const accountId = await accountMeant(prompt, host, bound, fetchFrom);
  if (accountId === null) return 'which';
  const order = { promptId: prompt.id, accountId, use: 'totp', by: 'person', confirmed: false } as const;
  return outcome(await authorizeFill(order));
}

function outcome(result: FillResult): Stopped | 'filled' {
  if (!result.ok) return result.why;
  return result.took ? 'filled' : 'not-taken';
}

async function note(tabId: number, documents: Documents, why: Stopped): Promise<void> {
  const document = promptsIn(documents, tabId)[0]?.document ?? topOf(documents, tabId);
  if (document) await noteStopped(tabId, { documentId: document.documentId, why });
}

function topOf(documents: Documents, tabId: number) {
  return Object.values(documents).find((document) => document.tabId === tabId && document.frameId === 0);
}
