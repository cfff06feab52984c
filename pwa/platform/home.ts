import { systemRandom } from '../../core/crypto/random.ts';
import { passkeysWhenNeeded } from '../../core/passkeys/when-needed.ts';
import { noPolicy } from '../../core/policy/reading.ts';
import { openActivity } from '../../core/storage/activity.ts';
import { openBackupFolder } from '../../core/storage/backup-folder.ts';
import { openKeeper } from '../../core/storage/open-keeper.ts';
import { openSecondCopy } from '../../core/storage/second-copy.ts';
import type { Home } from '../../core/ui/home.ts';
import { about } from './about.ts';
import { anchor } from './anchor.ts';
import { appearance } from './appearance.ts';
import { camera } from './camera.ts';
import { clipboard } from './clipboard.ts';
import { files } from './files.ts';
import { installing } from './install.ts';
import { kdf } from './kdf.ts';
import { persistence } from './persistence.ts';
import { picture } from './picture.ts';
import { serverTime } from './server-time.ts';
import { pageSession } from './session.ts';
import { offlineAndUpdates } from './update.ts';

/** What the shared screens get when they run as the PWA. Call it once a page. */
export function pwaHome(): Home {
  const now = () => Date.now();
  return {
    kind: 'pwa',
    keeper: openKeeper({
      name: 'watchword',
      kdf,
      now,
      random: systemRandom,
      createdBy: 'Watchword PWA',
      anchor,
      copy: openSecondCopy('watchword'),
    }),
    kdf,
    // No administrator speaks to a page of the web.
    policy: { now: () => noPolicy, read: async () => {}, watch: () => () => {} },
    audit: null,
    now,
    random: systemRandom,
    session: pageSession(now),
    clipboard,
    files,
    activity: openActivity({ name: 'watchword', random: systemRandom }),
    backupFolder: openBackupFolder(window),
    persistence,
    serverTime,
    passkeys: passkeysWhenNeeded(
      navigator.credentials,
      { id: location.hostname, name: 'Watchword' },
      'Watchword vault',
      systemRandom,
    ),
    scan: { camera, picture },
    update: offlineAndUpdates(),
    install: installing(window),
    prompt: null,
    languages: navigator.languages,
    appearance,
    openFullPage: null,
    about,
    reload: () => location.reload(),
  };
}
