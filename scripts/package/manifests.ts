import { patternOf } from '../../extension/platform/host-pattern.ts';

/** What a package changes in a manifest that was built. */
export interface Whose {
  readonly hosts: readonly string[];
  readonly version: string;
  /** Where the package looks for its next version, and under whose id; null in a store's package, where the store says both. */
  readonly own: { readonly id: string; readonly publicKey: string; readonly updates: string } | null;
}

export interface Manifest {
  readonly version: string;
  readonly [key: string]: unknown;
}

/** Chromium's manifest of a package. A store gives its own id and refuses a manifest that brings a key. */
export function chromiumManifest({ key: _, ...built }: Manifest, { hosts, version, own }: Whose): Manifest {
  return {
    ...built,
    ...required(hosts),
    version,
    ...(own ? { key: own.publicKey, update_url: own.updates } : {}),
  };
}

/** Firefox's manifest of a package. */
export function firefoxManifest(built: Manifest, { hosts, version, own }: Whose): Manifest {
  const settings = built.browser_specific_settings as { gecko: object };
  return {
    ...built,
    ...required(hosts),
    version,
    ...(own
      ? { browser_specific_settings: { gecko: { ...settings.gecko, id: own.id, update_url: own.updates } } }
      : {}),
  };
}

/** Exactly these hosts come with the installation; any other is asked for, as always. */
function required(hosts: readonly string[]): object {
  return hosts.length === 0 ? {} : { host_permissions: hosts.map(patternOf) };
}
