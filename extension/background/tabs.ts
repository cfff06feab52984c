import { watchTabs } from '../platform/pages.ts';
import { rest } from './automatic.ts';
import { refreshBadge } from './badge.ts';
import { forgotten } from './documents.ts';
import type { FetchFrom } from './page-readers.ts';
import { considerTab, forgetPending } from './pending.ts';
import { pruneTab, seen } from './seen.ts';
import { forgetShown, noticeCodes, shownCodesIn } from './shown-codes.ts';
import { forgetStopped } from './stopped.ts';
import { openVault } from './vault.ts';

/** Follows what becomes of tabs. Gives what is to be called when a tab's document reported something. */
export function keepTabs(fetchFrom: FetchFrom): (tabId: number) => void {
  const notice = async (tabId: number) => {
    const vault = await openVault();
    if (vault && (await noticeCodes(tabId, await seen.get(), vault, fetchFrom))) await refreshBadge(tabId);
  };
  const consider = (tabId: number) =>
    considerTab(tabId, fetchFrom, {
      accepted: () => void notice(tabId),
      rejected: ({ host }) => void rest(host),
    });
  const moved = async (tabId: number) => {
    const documents = await pruneTab(tabId);
    const shown = await shownCodesIn(tabId);
    if (shown && !documents[shown.documentId]) await forgetShown(tabId, false);
    await refreshBadge(tabId);
    await notice(tabId);
  };
  watchTabs({
    async closed(tabId) {
      await seen.change((documents) => forgotten(documents, (document) => document.tabId === tabId));
      await forgetPending(tabId);
      await forgetShown(tabId, true);
      await forgetStopped(tabId);
    },
    moved(tabId) {
      consider(tabId);
      void moved(tabId);
    },
  });
  return (tabId) => {
    consider(tabId);
    void notice(tabId);
  };
}
