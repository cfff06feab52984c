import { systemRandom } from '../../core/crypto/random.ts';
import { passkeysWhenNeeded } from '../../core/passkeys/when-needed.ts';
import type { Home } from '../../core/ui/home.ts';
import { browser } from './browser.ts';

/** Passkeys of the extension itself. Firefox gives an extension's pages none without a granted web host, and a web host's passkey would belong to that site. */
export const passkeys: Home['passkeys'] =
  location.protocol === 'chrome-extension:'
    ? passkeysWhenNeeded(
        navigator.credentials,
        { id: browser.runtime.id, name: 'Watchword' },
        'Watchword vault',
        systemRandom,
      )
    : null;
