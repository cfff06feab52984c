import { watchTabs } from '../platform/pages.ts';
import type { Pending } from './after-fill.ts';
import { rest } from './automatic.ts';
import { refreshBadge } from './badge.ts';
import { forgotten, promptsIn } from './documents.ts';
import type { FetchFrom } from './page-readers.ts';
import { considerTab, forgetPending } from './pending.ts';
import { pruneTab, seen } from './seen.ts';
import { forgetShown, noticeCodes, shownCodesIn } from './shown-codes.ts';
import { forgetStopped, noteStopped } from './stopped.ts';
import { openVault } from './vault.ts';

/** Follows what becomes of tabs. Gives what is to be called when a tab's document reported something. */
export function keepTabs(fetchFrom: FetchFrom): (tabId: number) => void {
  const notice = async (tabId: number) => {
    const vault = await openVault();
    if (vault && (await noticeCodes(tabId, await seen.get(), vault, fetchFrom))) await refreshBadge(tabId);
  };
  const refused = async ({ tabId, host, use }: Pending) => {
    await rest(host);
    const document = promptsIn(await seen.get(), tabId)[0]?.document;
    if (!document) return;
    const why = use === 'backup' ? 'refused-backup' : 'refused-code';
    await noteStopped(tabId, { documentId: document.documentId, why });
    await refreshBadge(tabId);
  };
  const consider = (tabId: number) =>
    considerTab(tabId, fetchFrom, {
      accepted: () => void notice(tabId),
      rejected: (pending) => void refused(pending),
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
