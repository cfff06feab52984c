import { chat360 } from './chat360.ts';
import { digibee } from './digibee.ts';
import { epilot } from './epilot.ts';
import { indigo } from './indigo.ts';
import type { Profile, PromptKind } from './profile.ts';
import { sekoia } from './sekoia.ts';

/** Every built-in platform, sorted by id. */
export const profiles: readonly Profile[] = [chat360, digibee, epilot, indigo, sekoia];

// `known`: the platforms that an organisation describes come before these (core/policy/platforms.ts).

/** The platform that lives on exactly this normalised host. */
export function profileOfHost(host: string, known = profiles): Profile | null {
  return known.find((profile) => profile.hosts.includes(host)) ?? null;
}

/** The platform whose QR codes carry this issuer; case and outer spaces do not matter. It names a platform, it proves nothing. */
export function profileOfIssuer(issuer: string, known = profiles): Profile | null {
  const wanted = issuer.trim().toLowerCase();
  return known.find((profile) => profile.issuers.some((one) => one.toLowerCase() === wanted)) ?? null;
}

/** The platform of a page: by its host, else by the one issuer that the accounts bound to that host agree on. */
export function profileOfPage(host: string, issuersBoundToHost: readonly string[], known = profiles): Profile | null {
  const byHost = profileOfHost(host, known);
  if (byHost) return byHost;
  const bound = new Set(issuersBoundToHost.map((issuer) => profileOfIssuer(issuer, known)));
  return bound.size === 1 ? ([...bound][0] ?? null) : null;
}

/** What the profile says that a page is, by its path (`location.pathname`, without query); null where it says nothing. */
export function pageKind(profile: Profile, path: string): PromptKind | null {
  return profile.pages.find((page) => page.path.test(path))?.kind ?? null;
}
