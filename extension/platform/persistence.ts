import type { Home } from '../../core/ui/home.ts';

/** Whether the browser keeps what we store; the permission `unlimitedStorage` makes it do so without asking. */
export const persistence: Home['persistence'] = {
  state: async () => ((await navigator.storage.persisted()) ? 'granted' : 'denied'),
  ask: async () => ((await navigator.storage.persist()) ? 'granted' : 'denied'),
};
