import { Workbox } from 'workbox-window';
import { addresses, trusted } from './trusted-addresses.ts';

/** Registers the service worker; `onWaiting` when a newer version of it is installed and waits. */
export async function registerWorker(onWaiting: () => void): Promise<Workbox> {
  const workbox = new Workbox(trusted(addresses.serviceWorker));
  workbox.addEventListener('waiting', onWaiting);
  await workbox.register();
  return workbox;
}
