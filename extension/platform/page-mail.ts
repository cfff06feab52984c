import type { FromPage, ToPage } from '../messages.ts';

// The content script's side of the mail. It spells the browser's own object, not the polyfill: both browsers' give promises under
// Manifest 3, and every byte here is injected into a page.
const api = (): typeof chrome => (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** From a page's document to the background. The background may be starting or gone with an update: nothing is lost by that. */
export function tellBackground(message: FromPage): void {
  try {
    api()
      .runtime.sendMessage(message)
      .catch(() => {});
  } catch {
    // The extension was replaced under this document; the new one looks into it again.
  }
}

/** Hears what the background says to this document, until `signal` ends it. Nothing else can speak on this channel. */
export function hearBackground(hear: (message: ToPage) => void, signal: AbortSignal): void {
  const { id, onMessage } = api().runtime;
  const listener = (message: ToPage, sender: chrome.runtime.MessageSender): undefined => {
    // A content script has a tab; the background has none.
    if (sender.id === id && !sender.tab) hear(message);
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}

/** The languages that the person reads, as they told the browser. */
export function languagesRead(): readonly string[] {
  return navigator.languages;
}

/** Opens a shadow root whether or not the page closed it. */
export function openShadow(host: Element): ShadowRoot | null {
  const firefox = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  try {
    return chrome.dom?.openOrClosedShadowRoot(host as HTMLElement) ?? null;
  } catch {
    return null;
  }
}
