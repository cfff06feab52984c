import { watchStart } from '../platform/life.ts';
import { lookInto } from '../platform/pages.ts';
import { drawMenus, openPopup, watchMenus } from '../platform/toolbar.ts';
import { pointAt } from './documents.ts';
import { forgetDrafts } from './enrol.ts';
import { fillInFront } from './fill-in-front.ts';
import type { FetchFrom } from './page-readers.ts';
import { nextReport } from './reports.ts';
import { seen } from './seen.ts';
import { look } from './tab-state.ts';

/** The context menu: on a field it fills the prompt of that frame, on a picture it opens the popup with the account that the QR code holds. */
export function keepMenus(fetchFrom: FetchFrom): void {
  watchStart({ installed: () => void drawMenus(), started: () => {} });
  watchMenus({
    fill: ({ tabId, frameId }) => void fillInFront(tabId, frameId, fetchFrom),
    scan: ({ tabId, frameId, picture }) => void scan(tabId, frameId, picture ?? '', fetchFrom),
  });
}

async function scan(tabId: number, frameId: number, address: string, fetchFrom: FetchFrom): Promise<void> {
  let documents = await look(tabId);
  const there = () =>
    Object.values(documents ?? {}).find((one) => one.tabId === tabId && one.frameId === frameId)?.documentId;
  if (documents !== null && !there()) {
    const reported = nextReport(tabId, 1_500);
    if (await lookInto(tabId, frameId)) await reported;
    documents = await seen.get();
  }
  const documentId = there();
  if (documentId) {
    const found = await fetchFrom.pointAt({ tabId, documentId }, address);
    forgetDrafts();
    await seen.change((all) => pointAt(all, documentId, found ? 'found' : 'lost'));
  }
  await openPopup();
}
