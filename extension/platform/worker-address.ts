/** Makes one of the extension's own worker addresses acceptable to the page's Trusted Types rule; nothing else ever is. */
export function ownWorkerAddress(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !url.pathname.endsWith('.js'))
    throw new Error('worker: not one of our own scripts');
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url.href;
  policy ??= types.createPolicy('watchword', { createScriptURL: (own) => own });
  // The DOM types do not know TrustedScriptURL yet; `new Worker` takes it as it is.
  return policy.createScriptURL(url.href) as unknown as string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(input: string): string }): Policy;
}

interface Policy {
  createScriptURL(input: string): object;
}

let policy: Policy | undefined;
