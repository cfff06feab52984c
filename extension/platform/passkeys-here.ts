import type { Passkeys } from '../../core/passkeys/passkeys.ts';
import { browser } from './browser.ts';
import { memory } from './memory.ts';

const record = 'passkeysHere';

/**
 * Whose passkeys our windows can have, as their rp id: in Chromium the extension's own; in Firefox, which gives an extension none, those of `site`,
 * where the organisation serves its app for phones. Null: nobody's.
 */
export function passkeyOwner(site: string | null): string | null {
  if (location.protocol === 'chrome-extension:') return browser.runtime.id;
  return site === null ? null : new URL(site).hostname;
}

/** The same passkeys, whose word on whether this browser has any is kept for the worker, which cannot ask. */
export function noted(passkeys: Passkeys): Passkeys {
  return {
    ...passkeys,
    async available() {
      const here = await passkeys.available().catch(() => false);
      await memory.write({ [record]: here });
      return here;
    },
  };
}

/** Whether this browser can open a vault with a passkey, as the window found out that unlocked it; null where none has asked. */
export async function passkeysHere(site: string | null): Promise<boolean | null> {
  if (passkeyOwner(site) === null) return false;
  const here = await memory.read(record);
  return typeof here === 'boolean' ? here : null;
}
