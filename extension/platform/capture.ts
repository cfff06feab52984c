import { browser } from './browser.ts';

/** What a tab shows now, as a PNG; null unless it is in front and the person just clicked our button (activeTab). */
export async function captureTab(tabId: number): Promise<Blob | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active) return null;
    const address = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const text = atob(address.slice(address.indexOf(',') + 1));
    return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))], { type: 'image/png' });
  } catch {
    return null;
  }
}
