import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { looks } from './screens.ts';
import type { Stage, View } from './stage.ts';

const phone = { width: 360, height: 740 };
const users = [
  'first-run',
  'first-run-iphone',
  'start',
  'add',
  'add-found',
  'codes',
  'account-codes',
  'move-in',
  'backups',
  'readiness',
  'ways',
  'forgotten',
  'vanished',
  'trash',
];

/** The pictures that are part of the repository: what a browser shows before installing (pwa/vite.config.ts), and those of the guides. */
const committed: readonly { path: string; look: string; view: Pick<View, 'kind' | 'size' | 'scale'> }[] = [
  ...['codes', 'account', 'add'].map((look) => ({
    path: `pwa/public/screenshots/${look}-narrow.png`,
    look,
    view: { kind: 'pwa' as const, size: phone, scale: 2 },
  })),
  {
    path: 'pwa/public/screenshots/codes-wide.png',
    look: 'codes',
    view: { kind: 'pwa', size: { width: 1280, height: 800 }, scale: 1 },
  },
  ...users.map((look) => ({
    path: `docs/users/pictures/${look}.png`,
    look,
    view: { kind: 'pwa' as const, size: phone, scale: 1.5 },
  })),
  ...['prompt-sign-in', 'prompt-enrol', 'prompt-look-alike'].map((look) => ({
    path: `docs/users/pictures/${look}.png`,
    look,
    view: { kind: 'popup' as const, size: { width: 360, height: 480 }, scale: 1.5 },
  })),
  ...['policy', 'settings-by-policy', 'policy-required'].map((look) => ({
    path: `docs/admin/pictures/${look}.png`,
    look,
    view: { kind: 'page' as const, size: { width: 640, height: 560 }, scale: 1.5 },
  })),
];

/** Takes them anew, in English and by day. */
export async function takeCommitted(stage: Stage): Promise<void> {
  for (const { path, look, view } of committed) {
    const found = looks.find(({ name }) => name === look);
    if (!found) throw new Error(`looks: there is no screen ${look}`);
    const page = await stage.show(found, { ...view, language: 'en', theme: 'light' });
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path });
    console.log(path);
  }
}
