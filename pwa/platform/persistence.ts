import type { Home } from '../../core/ui/home.ts';

/** Whether the browser promises to keep what we store (security.md V8); `unknown` where it cannot be asked. */
export const persistence: Home['persistence'] = {
  async state() {
    if (!navigator.storage?.persisted) return 'unknown';
    return (await navigator.storage.persisted()) ? 'granted' : 'denied';
  },
  async ask() {
    if (!navigator.storage?.persist) return 'unknown';
    return (await navigator.storage.persist()) ? 'granted' : 'denied';
  },
};
