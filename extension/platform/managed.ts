import type { Policy } from '../../core/policy/table.ts';
import { browser } from './browser.ts';

/** What an administrator set for this extension, as the browser has it (`storage.managed`). */
export const managed = {
  /** Null where nobody set anything; an Error where the browser does not say, so that nobody knows. */
  async read(): Promise<unknown> {
    // Where a browser has no such thing, no administrator can set anything.
    if (!('managed' in browser.storage)) return null;
    try {
      const set: unknown = await browser.storage.managed.get(null);
      return JSON.stringify(set) === '{}' ? null : set;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return nobodySet.test(why) ? null : new Error(why);
    }
  },
  /** Calls `changed` whenever it changed. Firefox reads policies once at its start and never calls. Returns a stop. */
  watch(changed: () => void): () => void {
    const listener = (_: unknown, area: string) => {
      if (area === 'managed') changed();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};

/** What Firefox refuses with where no policy names this extension. */
const nobodySet = /managed storage manifest not found/i;

/**
 * What the package itself says holds where the policy says nothing. An organisation's own package brings its hosts along. Taken away by its
 * policy, it takes the vault with it: whoever uses it has a recovery kit, unless the policy says otherwise.
 */
export function packageRules(): Policy {
  return browser.runtime.getManifest().host_permissions?.length ? { recoveryKitRequired: true } : {};
}
