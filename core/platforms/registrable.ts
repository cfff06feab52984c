import { parse } from 'tldts';
import { withoutPort } from './host.ts';

/** The part of a host that somebody registered: `domain` is `sekoia.io`, `label` is `sekoia`. */
interface Registrable {
  readonly domain: string;
  readonly label: string;
}

/**
 * What was registered in an ASCII host, by the public suffix list with its private section (`a.github.io` is a registration of its own).
 * `localhost` counts as a suffix. Null for addresses, bare suffixes and `localhost` itself.
 */
export function registrableOf(host: string): Registrable | null {
  const { domain, domainWithoutSuffix, isIp } = parse(withoutPort(host), { allowPrivateDomains: true });
  return domain === null || !domainWithoutSuffix || isIp ? null : { domain, label: domainWithoutSuffix };
}
