import type { FillResult } from '../../core/ui/prompt-port.ts';
import { openPopup } from '../platform/toolbar.ts';
import { showStopped } from './badge.ts';
import { candidatesAt, circumstancesOf } from './circumstances.ts';
import { promptsIn } from './documents.ts';
import { authorizeFill } from './fill.ts';
import { look } from './tab-state.ts';
import { openVault } from './vault.ts';

/**
 * The keyboard command and the context menu: fills the prompt in front when it is plain which account it wants, else opens the popup, which
 * says why or asks. Null: nothing was tried.
 */
export async function fillInFront(tabId: number, frameId: number | null): Promise<FillResult | null> {
  const documents = await look(tabId);
  const prompts = documents === null ? [] : promptsIn(documents, tabId);
  const prompt = frameId === null ? prompts[0] : prompts.find(({ document }) => document.frameId === frameId);
  const vault = await openVault();
  if (!prompt || !vault) {
    await openPopup();
    return null;
  }
  const { host, profile } = circumstancesOf(prompt, vault);
  const bound = candidatesAt(host, profile, vault).filter((candidate) => candidate.bound);
  const accountId = bound[0]?.accountId;
  if (bound.length !== 1 || accountId === undefined) {
    await openPopup();
    return null;
  }
  const order = { promptId: prompt.id, accountId, use: 'totp', by: 'person', confirmed: false } as const;
  const result = await authorizeFill(order);
  if (!result.ok) {
    await showStopped(tabId, host);
    await openPopup();
  }
  return result;
}
