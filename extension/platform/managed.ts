import { browser } from './browser.ts';

/** What an administrator set for this extension, as the browser has it (`storage.managed`). */
export const managed = {
  /** What the package itself says holds where the policy says nothing. Null where nobody set anything: Firefox refuses to answer then. */
  async read(): Promise<unknown> {
    const set = await browser.storage.managed.get(null).catch(() => null);
    const rules = packageRules();
    return rules === null ? set : { ...rules, ...set };
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

/**
 * An organisation's own package brings its hosts along. Taken away by its policy, it takes the vault with it: whoever uses it has a recovery
 * kit, unless the policy says otherwise.
 */
function packageRules(): { readonly recoveryKitRequired: true } | null {
  return browser.runtime.getManifest().host_permissions?.length ? { recoveryKitRequired: true } : null;
}
