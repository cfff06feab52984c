import type { AnchorPort } from '../../core/storage/anchor.ts';

const key = 'watchword/anchor';

/** In localStorage: Chromium clears IndexedDB when the disk is full and leaves this. Throws where the browser refuses storage. */
export const anchor: AnchorPort = {
  read: async () => localStorage.getItem(key),
  write: async (text) => localStorage.setItem(key, text),
  clear: async () => localStorage.removeItem(key),
};
