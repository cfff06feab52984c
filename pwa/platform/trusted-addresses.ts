import kdfWorker from './kdf.worker.ts?worker&url';
import qrWorker from './qr.worker.ts?worker&url';

/** Where our own workers lie. Nothing else may ever be loaded as a script by address (security.md E14). */
export const addresses = { kdfWorker, qrWorker, serviceWorker: '/service-worker.js' } as const;

type Address = (typeof addresses)[keyof typeof addresses];

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('watchword', {
  createScriptURL(address) {
    if (!Object.values<string>(addresses).includes(address)) throw new Error('trusted addresses: not one of ours');
    return address;
  },
});

/** One of our own addresses in the form that the page's trusted-types rule lets through. */
export function trusted(address: Address): string {
  return (policy ? policy.createScriptURL(address) : address) as string;
}
