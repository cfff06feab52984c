import { codeHost } from '../../core/platforms/host.ts';
import { hostOfPattern, patternOf } from '../platform/host-pattern.ts';
import { watchStart } from '../platform/life.ts';
import { tell } from '../platform/pages.ts';
import { grantedPatterns, isGranted, runInOpenTabs, runOn, watchGrants } from '../platform/sites.ts';
import { forgotten } from './documents.ts';
import { pruneTab, seen } from './seen.ts';

/**
 * The content script runs on exactly the hosts that the browser says are granted; elsewhere nothing of ours runs. Calls `stopped` with the tabs
 * in which a page was served until now.
 */
export function keepSites(stopped: (tabIds: readonly number[]) => void): void {
  const register = async () => runOn((await grantedPatterns()).filter((pattern) => hostOfPattern(pattern) !== null));
  watchGrants({
    async added(patterns) {
      await register();
      // A page that the popup looked into is served already; a second script would take over in the middle of a fill.
      await runInOpenTabs(patterns, async (tabId) =>
        Object.values(await pruneTab(tabId)).some((one) => one.tabId === tabId && one.frameId === 0),
      );
    },
    async removed() {
      await register();
      stopped(await stopWhereRevoked());
    },
  });
  // An update throws registrations away.
  watchStart({ installed: () => void register(), started: () => void register() });
}

/** Documents of a host that is granted no longer stop watching, and are forgotten. Gives the tabs they were in. */
async function stopWhereRevoked(): Promise<number[]> {
  const gone = new Set<string>();
  const tabs = new Set<number>();
  for (const document of Object.values(await seen.get())) {
    const host = codeHost(document.origin);
    if (host !== null && (await isGranted(patternOf(host)))) continue;
    gone.add(document.documentId);
    tabs.add(document.tabId);
    await tell(document.tabId, document.documentId, { type: 'stop' });
  }
  if (gone.size > 0) await seen.change((all) => forgotten(all, ({ documentId }) => gone.has(documentId)));
  return [...tabs];
}
