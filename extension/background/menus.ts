import { watchStart } from '../platform/life.ts';
import { lookInto } from '../platform/pages.ts';
import { drawMenus, openPopup, watchMenus } from '../platform/toolbar.ts';
import { pointAt } from './documents.ts';
import { fillInFront } from './fill-in-front.ts';
import { nextReport, seen } from './seen.ts';
import { look } from './tab-state.ts';

/** The context menu: on a field it fills the prompt of that frame, on a picture it opens the popup with the account that the QR code holds. */
export function keepMenus(): void {
  watchStart({ installed: () => void drawMenus(), started: () => {} });
  watchMenus({
    fill: ({ tabId, frameId }) => void fillInFront(tabId, frameId),
    scan: ({ tabId, frameId, picture }) => void scan(tabId, frameId, picture ?? ''),
  });
}

async function scan(tabId: number, frameId: number, picture: string): Promise<void> {
  let documents = await look(tabId);
  const there = () =>
    Object.values(documents ?? {}).find((one) => one.tabId === tabId && one.frameId === frameId)?.documentId;
  if (documents !== null && !there()) {
    const reported = nextReport(tabId, 1_500);
    if (await lookInto(tabId, frameId)) await reported;
    documents = await seen.get();
  }
  const documentId = there();
  if (documentId) await seen.change((all) => pointAt(all, documentId, picture));
  await openPopup();
}
