import type { AnchorPort } from '../../core/storage/anchor.ts';
import { browser } from './browser.ts';

const key = 'anchor';

/** In `storage.local`, which browsers keep apart from the extension's IndexedDB. */
export const anchor: AnchorPort = {
  async read() {
    const text = (await browser.storage.local.get(key))[key];
    return typeof text === 'string' ? text : null;
  },
  write: (text) => browser.storage.local.set({ [key]: text }),
  clear: () => browser.storage.local.remove(key),
};
