import type { Workbox } from 'workbox-window';
import type { UpdatePort } from '../../core/ui/home.ts';
import { addresses, trusted } from './trusted-addresses.ts';

/**
 * Registers the service worker and tells when a newer version waits. It takes over when the person says so, in every
 * tab at once: a page of one version never runs on the files of another (security.md V9).
 */
export function offlineAndUpdates(): UpdatePort | null {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return null;
  const watchers = new Set<() => void>();
  let waiting = false;
  // What registers it comes after the first screen, which waits for nothing else; without it everything but starting offline still works.
  const workbox: Promise<Workbox | null> = import('workbox-window')
    .then(async ({ Workbox }) => {
      const made = new Workbox(trusted(addresses.serviceWorker));
      made.addEventListener('waiting', () => {
        waiting = true;
        for (const changed of watchers) changed();
      });
      await made.register();
      return made;
    })
    .catch(() => null);
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all takes over a page of its own version: nothing to reload then.
    if (controlled) location.reload();
    controlled = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void workbox.then((it) => it?.update()).catch(() => {});
  });
  return {
    waiting: () => waiting,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    apply: () => void workbox.then((it) => it?.messageSkipWaiting()),
  };
}
