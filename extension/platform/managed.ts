import { browser } from './browser.ts';

/** What an administrator set for this extension, as the browser has it (`storage.managed`). */
export const managed = {
  /** Null where nobody set anything: Firefox refuses to answer then. */
  async read(): Promise<unknown> {
    try {
      return await browser.storage.managed.get(null);
    } catch {
      return null;
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
