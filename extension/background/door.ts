import { type FromExtension, type FromPage, readFromExtension, readFromPage } from '../messages.ts';

/** What the browser says of whoever sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** The extension's own id and the address its pages begin with, `chrome-extension://…/`. */
export interface Self {
  readonly id: string;
  readonly base: string;
}

/** One document of a page, in the browser's words. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly origin: string;
  readonly path: string;
  readonly topOrigin: string | null;
}

export type Admitted =
  | { readonly from: 'page'; readonly place: Place; readonly message: FromPage }
  | { readonly from: 'extension'; readonly message: FromExtension };

/** Who sent this, and is it something they may say? Null drops it: another extension, an unknown shape, a sender that is not fully known. */
export function admit(raw: unknown, sender: Sender, self: Self): Admitted | null {
  if (sender.id !== self.id || sender.url === undefined) return null;
  if (sender.url.startsWith(self.base)) {
    // Our windows are never framed by anybody; one that is, is not trusted.
    if (sender.frameId !== undefined && sender.frameId !== 0) return null;
    if (sender.origin !== undefined && `${sender.origin}/` !== self.base) return null;
    const message = readFromExtension(raw);
    return message && { from: 'extension', message };
  }
  const place = placeOf(sender);
  const message = place && readFromPage(raw);
  return message && { from: 'page', place, message };
}

function placeOf({ url, origin, frameId, documentId, documentLifecycle, tab }: Sender): Place | null {
  if (tab?.id === undefined || frameId === undefined || !documentId || origin === undefined) return null;
  // A page that is only being prepared, or kept for going back, is in front of nobody.
  if (documentLifecycle !== undefined && documentLifecycle !== 'active') return null;
  if (!/^[\w-]{1,64}$/.test(documentId) || url === undefined || !URL.canParse(url)) return null;
  const top = tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url).origin : null;
  const { protocol, pathname } = new URL(url);
  return {
    tabId: tab.id,
    frameId,
    documentId,
    // `about:srcdoc`, `about:blank` and `blob:` are somebody's markup under an origin that they only inherit.
    origin: /^https?:$/.test(protocol) ? origin : 'null',
    path: pathname.slice(0, 1000),
    topOrigin: top,
  };
}
