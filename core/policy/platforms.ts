import { normaliseHost } from '../platforms/host.ts';
import type { Profile } from '../platforms/profile.ts';
import { profiles as builtIn } from '../platforms/registry.ts';
import type { PlatformPolicy, Policy } from './table.ts';

/** Every platform that is known under a policy: the organisation's first, then the built-in ones that it does not describe itself. */
export function profilesUnder(policy: Policy): readonly Profile[] {
  const own = (policy.platforms ?? []).map(profileOf);
  return own.length === 0
    ? builtIn
    : [...own, ...builtIn.filter(({ id }) => own.every((profile) => profile.id !== id))];
}

/** The organisation's own platforms that live on this normalised host, also where only the built-in platform of the name says so. */
export function platformsAt(policy: Policy, host: string): readonly PlatformPolicy[] {
  return (policy.platforms ?? []).filter((platform) => profileOf(platform).hosts.includes(host));
}

/** Whether an account may be added: any, or only those of the organisation's platforms. `host`: of the page it is set up on; null where there is none. */
export function mayAdd(policy: Policy, issuer: string, host: string | null): boolean {
  if (policy.ownAccounts !== false) return true;
  if (host !== null && platformsAt(policy, host).length > 0) return true;
  const wanted = issuer.trim().toLowerCase();
  return (policy.platforms ?? []).some((platform) =>
    profileOf(platform).issuers.some((known) => known.toLowerCase() === wanted),
  );
}

function profileOf(platform: PlatformPolicy): Profile {
  const { name = '', codes = [], algorithm, digits, period, signInPaths, codeFields } = platform;
  const known = builtIn.find((profile) =>
    [profile.id, profile.name, ...profile.issuers].some((one) => same(one, name)),
  );
  const hosts = [...new Set([...hostsOf(platform), ...(known?.hosts ?? [])])];
  return {
    id: known?.id ?? `organisation/${name.toLowerCase()}`,
    name: known?.name ?? name,
    hosts,
    issuers: [...(known?.issuers ?? [name]), ...(platform.issuers ?? [])],
    accepts: codes.length > 0 ? codes : (known?.accepts ?? ['totp', 'backup']),
    pages: known?.pages ?? [],
    backupCodes: known?.backupCodes ?? null,
    otp: { ...(algorithm && { algorithm }), ...(digits && { digits }), ...(period && { period }) },
    ...(signInPaths && { signInPaths: signInPaths.map((path) => withTenant(path, platform)) }),
    codeFields: (codeFields ?? []).map(({ path, frame, shadow = [], selector = '' }) => ({
      path: path === undefined ? null : withTenant(path, platform),
      frame: frame === undefined ? null : hostIn(frame, platform),
      shadow,
      selector,
    })),
  };
}

function hostsOf(platform: PlatformPolicy): readonly string[] {
  return (platform.hosts ?? []).flatMap((host) => normaliseHost(withTenant(host, platform)) ?? []);
}

// What names no host stays as it stands: no frame is there, while null would mean a field in no frame.
function hostIn(frame: string, platform: PlatformPolicy): string {
  const text = withTenant(frame, platform);
  return normaliseHost(text) ?? text;
}

// Without a tenant what stands there is no host, and names none.
function withTenant(text: string, { tenant }: PlatformPolicy): string {
  return tenant === undefined ? text : text.replaceAll('{tenant}', tenant);
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
