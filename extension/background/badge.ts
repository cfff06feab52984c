import { defaultSettings, effectiveSettings } from '../../core/policy/settings.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { type BadgeFace, showBadge } from '../platform/toolbar.ts';
import { circumstancesOf, hostOf } from './circumstances.ts';
import { type Documents, promptsIn } from './documents.ts';
import { whyNotThere } from './may-fill.ts';
import { type Ruled, ruled } from './policy.ts';
import { seen } from './seen.ts';
import { shownCodesIn } from './shown-codes.ts';
import { stoppedIn } from './stopped.ts';
import { openVault } from './vault.ts';

const signal = '#0B5FFF';
const danger = '#B3261E';
const quiet: BadgeFace = { text: '', colour: signal, title: 'titleQuiet', host: '' };

/** What the button says of a tab's prompts. */
function faceOf(documents: Documents, tabId: number, vault: Vault | null, { policy, profiles }: Ruled): BadgeFace {
  const [prompt] = promptsIn(documents, tabId);
  if (!prompt) return quiet;
  const { host, kind, imitates } = circumstancesOf(prompt, vault, profiles);
  if (imitates !== null) return { text: '!', colour: danger, title: 'titleWarning', host };
  if (whyNotThere({ asking: prompt.document, confirmed: true }) !== null) return quiet;
  if (effectiveSettings(vault?.settings ?? defaultSettings, policy, host).fillCeiling === 'off') return quiet;
  if (kind === 'enrolment') return { text: '+', colour: signal, title: 'titleEnrolment', host };
  if (kind === 'sent-code' || kind === 'push' || kind === 'not-ours') return quiet;
  return { text: '•••', colour: signal, title: 'titlePrompt', host };
}

/** Draws it. */
export async function refreshBadge(tabId: number): Promise<void> {
  const shown = await shownCodesIn(tabId);
  if (shown)
    return showBadge(tabId, { text: String(shown.count), colour: signal, title: 'titleCodes', host: shown.host });
  const documents = await seen.get();
  const stopped = await stoppedIn(tabId, documents);
  const host = stopped && hostOf(documents[stopped.documentId]!.origin);
  if (host !== null) return showBadge(tabId, { text: '!', colour: danger, title: 'titleStopped', host });
  await showBadge(tabId, faceOf(documents, tabId, await openVault(), await ruled()));
}

/** Draws it in every tab that has something to say. */
export async function refreshBadges(): Promise<void> {
  const tabs = new Set(Object.values(await seen.get()).map((document) => document.tabId));
  for (const tabId of tabs) await refreshBadge(tabId);
}
