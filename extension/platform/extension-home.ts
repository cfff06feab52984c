import { systemRandom } from '../../core/crypto/random.ts';
import { openActivity } from '../../core/storage/activity.ts';
import { openBackupFolder } from '../../core/storage/backup-folder.ts';
import type { Home } from '../../core/ui/home.ts';
import { appearance } from './appearance.ts';
import { browser } from './browser.ts';
import { clipboard } from './clipboard.ts';
import { files } from './files.ts';
import { kdf } from './kdf.ts';
import { ownAudit } from './own-audit.ts';
import { openOwnKeeper } from './own-keeper.ts';
import { passkeysOf } from './passkeys.ts';
import { persistence } from './persistence.ts';
import { picture } from './picture.ts';
import { policyPort } from './policy-port.ts';
import { promptPort } from './prompt-port.ts';
import { sessionKeys } from './session-keys.ts';

/** What the shared screens get in the extension: `popup` speaks of the page in front, `page` is the full one. Call it once a window. */
export function extensionHome(kind: 'popup' | 'page'): Home {
  return {
    kind,
    keeper: openOwnKeeper(kdf),
    kdf,
    policy: policyPort,
    audit: ownAudit,
    now: Date.now,
    random: systemRandom,
    session: sessionKeys,
    clipboard,
    files,
    activity: openActivity({ name: 'watchword', random: systemRandom }),
    backupFolder: kind === 'page' ? openBackupFolder(window) : null,
    persistence,
    // The extension has no server and asks none.
    serverTime: null,
    get passkeys() {
      return passkeysOf(policyPort.now().policy.appAddress ?? null);
    },
    scan: { camera: null, picture },
    update: null,
    install: null,
    prompt: promptPort,
    languages: navigator.languages,
    appearance,
    openFullPage: kind === 'popup' ? openFullPage : null,
    // biome-ignore lint/style/noRestrictedGlobals: a file of our own package
    about: async () => (await fetch(browser.runtime.getURL('/libraries.json' as '/app.html'))).json(),
    reload: () => location.reload(),
  };
}

function openFullPage(path: string): void {
  const hash = path.replace(/^#?\/?/, '#/');
  void browser.tabs.create({ url: browser.runtime.getURL(`/app.html${hash}`) }).then(() => window.close());
}
