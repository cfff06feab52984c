import { browser } from './browser.ts';
import { contentScript } from './pages.ts';

/** The match patterns the browser granted. */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether all of this pattern is granted. */
export async function isGranted(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Asks the person through the browser. Only in a click, and without waiting for anything before. */
export async function askFor(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a grant back. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back with the patterns whenever hosts were granted or revoked, here or in the browser's own settings. Returns a stop. */
export function watchGrants(on: { added(patterns: string[]): void; removed(patterns: string[]): void }): () => void {
  const added = (what: { origins?: string[] | undefined }) => on.added(what.origins ?? []);
  const removed = (what: { origins?: string[] | undefined }) => on.removed(what.origins ?? []);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}

const scriptId = 'prompt';

/** The content script runs on exactly these patterns from now on, also after the browser was closed; on none, it is not registered at all. */
export async function runOn(patterns: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (patterns.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = {
    id: scriptId,
    js: [contentScript],
    matches: [...patterns],
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in pages of these patterns that are open already, those left out that `has` knows. */
export async function runInOpenTabs(
  patterns: readonly string[],
  has: (tabId: number) => Promise<boolean>,
): Promise<void> {
  if (patterns.length === 0) return;
  for (const tab of await browser.tabs.query({ url: [...patterns] })) {
    if (tab.id === undefined || (await has(tab.id))) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files: [contentScript] })
      .catch(() => undefined);
  }
}
