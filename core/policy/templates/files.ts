import { words as de } from '../words/de.ts';
import { words as en } from '../words/en.ts';
import { words as fr } from '../words/fr.ts';
import { adml, admx } from './admx.ts';
import { examplePolicy } from './examples.ts';
import { consolePolicy, firefoxManagedStorage, firefoxPolicies, linuxPolicy } from './json.ts';
import { managedSchema } from './managed-schema.ts';
import { mobileconfig, plist } from './plist.ts';

/** Under which names the browsers know the package. */
export interface Ids {
  /** 32 letters, of the key that signed it. */
  readonly chromium: string;
  readonly firefox: string;
}

/** Every file that an administrator may need, by its path under dist/policy. `uuid` makes the ids of the Mac's profile. */
export function policyFiles(ids: Ids, uuid: (part: string) => string): Readonly<Record<string, string>> {
  const example = examplePolicy();
  return {
    'managed_schema.json': managedSchema(),
    'windows/watchword.admx': admx(ids.chromium),
    'windows/en-US/watchword.adml': adml(en, { inBrowser: (name) => `in ${name}`, supported: 'Any Windows' }),
    'windows/de-DE/watchword.adml': adml(de, { inBrowser: (name) => `in ${name}`, supported: 'Jedes Windows' }),
    'windows/fr-FR/watchword.adml': adml(fr, { inBrowser: (name) => `dans ${name}`, supported: 'Tout Windows' }),
    'macos/watchword.plist': plist(example),
    'macos/watchword.mobileconfig': mobileconfig(example, ids.chromium, uuid),
    'linux/watchword.json': linuxPolicy(example, ids.chromium),
    'firefox/policies.json': firefoxPolicies(example, ids.firefox),
    [`firefox/${ids.firefox}.json`]: firefoxManagedStorage(example, ids.firefox),
    'console/policy.json': consolePolicy(example),
  };
}
