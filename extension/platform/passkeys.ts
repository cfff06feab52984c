import { systemRandom } from '../../core/crypto/random.ts';
import { PasskeyRefused, type Passkeys } from '../../core/passkeys/passkeys.ts';
import { passkeysWhenNeeded } from '../../core/passkeys/when-needed.ts';
import { browser } from './browser.ts';
import { patternOf } from './host-pattern.ts';
import { noted, passkeyOwner } from './passkeys-here.ts';

/**
 * Chromium: passkeys of the extension itself. Firefox knows only those of a website that the extension may read: of `site`, where the
 * organisation serves its app for phones. Null where there is none.
 */
export function passkeysOf(site: string | null): Passkeys | null {
  const rpId = passkeyOwner(site);
  if (rpId === null) return null;
  return noted(rpId === browser.runtime.id ? ownedBy(rpId) : lentBy(rpId));
}

function ownedBy(id: string): Passkeys {
  return passkeysWhenNeeded(navigator.credentials, { id, name: 'Watchword' }, 'Watchword vault', systemRandom);
}

/** A site's passkeys. To read it is asked for in the click itself; where it was allowed before, Firefox asks nothing. */
function lentBy(host: string): Passkeys {
  const passkeys = ownedBy(host);
  const allowed = async () => {
    if (await browser.permissions.request({ origins: [patternOf(host)] })) return;
    throw new PasskeyRefused(`passkeys: ${host} may not be read`);
  };
  return {
    available: () => passkeys.available(),
    create: (known, signal) => allowed().then(() => passkeys.create(known, signal)),
    get: (requests, signal) => allowed().then(() => passkeys.get(requests, signal)),
  };
}
