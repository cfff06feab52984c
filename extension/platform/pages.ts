import type { ToPage } from '../messages.ts';
import { browser } from './browser.ts';

/** Where the content script lies in the package (extension/entrypoints/prompt.content.ts). */
export const contentScript = '/content-scripts/prompt.js';

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

/** Puts the content script into a tab's top document by the right that opening the popup gives; false where no extension may look. */
export async function lookInto(tabId: number): Promise<boolean> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId }, files: [contentScript] });
    return results.length > 0;
  } catch {
    return false;
  }
}

/** A tab's address where we may know it, and whether it is in front. */
export async function tabAddress(tabId: number): Promise<string | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return tab.url || null;
  } catch {
    return null;
  }
}

/** The tab in front of the person, or null. */
export async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** Calls `closed` when a tab is gone, `moved` when one begins or ends loading. */
export function watchTabs(on: { closed(tabId: number): void; moved(tabId: number, complete: boolean): void }): void {
  browser.tabs.onRemoved.addListener((tabId) => on.closed(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' || change.status === 'complete') on.moved(tabId, change.status === 'complete');
  });
}
