import { Workbox } from 'workbox-window';
import type { UpdatePort } from '../../core/ui/home.ts';
import { addresses, trusted } from './trusted-addresses.ts';

/**
 * Registers the service worker and tells when a newer version waits. It takes over when the person says so, in every
 * tab at once: a page of one version never runs on the files of another (security.md V9).
 */
export function offlineAndUpdates(): UpdatePort | null {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return null;
  const workbox = new Workbox(trusted(addresses.serviceWorker));
  const watchers = new Set<() => void>();
  let waiting = false;
  workbox.addEventListener('waiting', () => {
    waiting = true;
    for (const changed of watchers) changed();
  });
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all takes over a page of its own version: nothing to reload then.
    if (controlled) location.reload();
    controlled = true;
  });
  void workbox.register().catch(() => {
    // Without a service worker everything but starting offline still works.
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void workbox.update().catch(() => {});
  });
  return {
    waiting: () => waiting,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    apply: () => workbox.messageSkipWaiting(),
  };
}
