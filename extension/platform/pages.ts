import type { Language, ToPage } from '../messages.ts';
import { browser } from './browser.ts';

/** Where the content script lies in the package (extension/entrypoints/prompt.ts). */
export const contentScript = '/prompt.js';

/** Says something to exactly one document; false when that document, or its content script, is not there. */
export async function tell(tabId: number, documentId: string, message: ToPage): Promise<boolean> {
  try {
    // The typings of the older tabs API do not know documentId in Firefox; both browsers take it.
    await browser.tabs.sendMessage(tabId, message, { documentId });
    return true;
  } catch {
    return false;
  }
}

/** Runs one self-contained function in exactly one document and gives its result as it came: unknown, to be shape-checked. Null when the document is gone. */
export async function runIn<A extends unknown[]>(
  tabId: number,
  documentId: string,
  func: (...args: A) => unknown,
  args: A,
): Promise<unknown> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId, documentIds: [documentId] },
      func,
      args,
    });
    return result?.result ?? null;
  } catch {
    return null;
  }
}

/** Runs one of our files in exactly one document and gives what it comes to, as `runIn`. */
export async function runFileIn(tabId: number, documentId: string, file: string): Promise<unknown> {
  const target = { tabId, documentIds: [documentId] };
  const results = await browser.scripting.executeScript({ target, files: [file] }).catch(() => []);
  return results[0]?.result ?? null;
}

/** Puts the content script into one frame of a tab by the right that a click on our own button gives; false where no extension may look. */
export async function lookInto(tabId: number, frameId = 0): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const results = await browser.scripting.executeScript({ target, files: [contentScript] });
    return results.length > 0;
  } catch {
    return false;
  }
}

/** Puts the words of a language beside the content script of exactly one document; nothing happens where the document or the right to it is gone. */
export async function bringWords(tabId: number, documentId: string, language: Language): Promise<void> {
  const target = { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [`/lexicon-${language}.js`] }).catch(() => undefined);
}

/** What may be known of a tab: its address (null where the browser keeps it to itself), whether it loads, whether it is in front of its window. Null: no such tab. */
export async function tabNow(
  tabId: number,
): Promise<{ readonly address: string | null; readonly loading: boolean; readonly inFront: boolean } | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { address: tab.url || null, loading: tab.status === 'loading', inFront: tab.active };
  } catch {
    return null;
  }
}

/** Calls `closed` when a tab is gone, `moved` when one begins or ends loading. */
export function watchTabs(on: { closed(tabId: number): void; moved(tabId: number, complete: boolean): void }): void {
  browser.tabs.onRemoved.addListener((tabId) => on.closed(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' || change.status === 'complete') on.moved(tabId, change.status === 'complete');
  });
}
