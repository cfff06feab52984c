import type { UpdatePort } from '../../core/ui/home.ts';

/** How long a newer version may take to take over, in ms. Undisturbed it takes some 20. */
const takesOverWithin = 3_000;

/**
 * Registers the service worker and tells when a newer version waits. It takes over when the person says so, in every
 * tab at once: a page of one version never runs on the files of another (security.md V9).
 */
export function offlineAndUpdates(): UpdatePort | null {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !import.meta.env.PROD) return null;
  const watchers = new Set<() => void>();
  let waiting = false;
  // What registers it comes after the first screen, which waits for nothing else; without it everything but starting offline still works.
  const workbox = import('./register-worker.ts')
    .then(({ registerWorker }) =>
      registerWorker(() => {
        waiting = true;
        for (const changed of watchers) changed();
      }),
    )
    .catch(() => null);
  let controlled = serviceWorker.controller !== null;
  if (controlled) void startAgainIfOlder();
  serviceWorker.addEventListener('controllerchange', () => {
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
    apply() {
      void workbox.then((it) => it?.messageSkipWaiting());
      // Chromium leaves the newer worker waiting where the older is asked for a file at that moment; it takes over once this page has gone.
      setTimeout(() => location.reload(), takesOverWithin);
    },
  };
}

/** A page that was on its way while another version took over was not told: it starts again with that one's files. */
async function startAgainIfOlder(): Promise<void> {
  const entry = document.querySelector('script[type=module]')?.getAttribute('src');
  // biome-ignore lint/style/noRestrictedGlobals: the page's own address, which the service worker answers
  const served = await fetch('/')
    .then((answer) => answer.text())
    .catch(() => null);
  if (entry && served && !served.includes(entry)) location.reload();
}
