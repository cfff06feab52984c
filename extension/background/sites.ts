import { codeHost } from '../../core/platforms/host.ts';
import { hostOfPattern, patternOf } from '../platform/host-pattern.ts';
import { watchStart } from '../platform/life.ts';
import { tell } from '../platform/pages.ts';
import { grantedPatterns, isGranted, runInOpenTabs, runOn, watchGrants } from '../platform/sites.ts';
import { forgotten } from './documents.ts';
import { pruneTab, seen } from './seen.ts';

/** The content script runs on exactly the hosts that the browser says are granted; elsewhere nothing of ours runs. */
export function keepSites(changed: () => void): void {
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
      await stopWhereRevoked();
      changed();
    },
  });
  // An update throws registrations away.
  watchStart({ installed: () => void register(), started: () => void register() });
}

/** Documents of a host that is granted no longer stop watching, and are forgotten. */
async function stopWhereRevoked(): Promise<void> {
  const gone = new Set<string>();
  for (const document of Object.values(await seen.get())) {
    const host = codeHost(document.origin);
    if (host !== null && (await isGranted(patternOf(host)))) continue;
    gone.add(document.documentId);
    await tell(document.tabId, document.documentId, { type: 'stop' });
  }
  if (gone.size > 0) await seen.change((all) => forgotten(all, ({ documentId }) => gone.has(documentId)));
}
