import { withoutPort } from '../platforms/host.ts';
import type { Policy } from './table.ts';

/** Whether codes may go to a normalised host at all: allowed if only some are, and not denied. */
export function isHostAllowed({ allowedHosts, deniedHosts }: Policy, host: string): boolean {
  // A name that is denied is denied on every port; one that is allowed is allowed as it stands.
  const name = withoutPort(host);
  if (deniedHosts?.some((denied) => matches(denied, host) || denied === name)) return false;
  return allowedHosts === undefined || allowedHosts.some((allowed) => matches(allowed, host));
}

/** `*.example.com` is everything below it, on any port unless it names one; anything else is compared as it is. */
function matches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const below = pattern.slice(1);
  return host.endsWith(below) || withoutPort(host).endsWith(below);
}
