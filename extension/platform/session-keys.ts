import type { Bytes } from '../../core/bytes/bytes.ts';
import type { SessionKeys } from '../../core/ui/home.ts';
import { memory } from './memory.ts';
import { keyIn, sessionRecord } from './session-record.ts';

/** Where the session's record lies in `storage.session`. */
export const sessionPlace = 'session';

/** The open vault's key for all windows of the extension; each reading looks at the time itself. */
export const sessionKeys: SessionKeys = {
  async get(): Promise<Bytes | null> {
    const raw = await memory.read(sessionPlace);
    const key = keyIn(raw, Date.now());
    if (key === null && raw !== undefined) await memory.remove(sessionPlace);
    return key;
  },
  async put(masterKey: Bytes, until: number): Promise<void> {
    await memory.write(sessionPlace, sessionRecord(masterKey, until, Date.now()));
  },
  async clear(): Promise<void> {
    await memory.remove(sessionPlace);
  },
  watch(changed: () => void): () => void {
    let known: boolean | null = null;
    return memory.watch([sessionPlace], (_, value) => {
      const unlocked = value !== undefined;
      if (unlocked !== known) changed();
      known = unlocked;
    });
  },
};
