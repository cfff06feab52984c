import type { Bytes } from '../../core/bytes/bytes.ts';
import type { SessionKeys } from '../../core/ui/home.ts';
import { memory } from './memory.ts';
import { keyIn, sessionRecord } from './session-record.ts';

const entries = ['key', 'until', 'beat'] as const;

/** The open vault's key for all windows of the extension; each reading looks at the time itself. */
export const sessionKeys: SessionKeys = {
  async get(): Promise<Bytes | null> {
    const stored = await memory.readAll(entries);
    const key = keyIn(stored, Date.now());
    if (key === null && stored.key !== undefined) await forgetKey();
    return key;
  },
  async put(masterKey: Bytes, until: number): Promise<void> {
    await memory.write({ ...sessionRecord(masterKey, until, Date.now()) });
    // After the key: asking before would leave it more time to come back behind a lock.
    if ((await memory.read('since')) === undefined) await memory.write({ since: Date.now() });
  },
  keep: keepKeyUntil,
  async since(): Promise<number | null> {
    const stored = await memory.read('since');
    return typeof stored === 'number' ? stored : null;
  },
  clear: forgetKey,
  watch(changed: () => void): () => void {
    return watchKey(() => changed());
  },
};

/** Calls `changed` when the key comes or goes; moving its time is no change. Returns a stop. */
export function watchKey(changed: (unlocked: boolean) => void): () => void {
  return memory.watch(['key'], (_, value) => changed(value !== undefined));
}

/** Moves the time at which the key must be forgotten; without a key it does nothing. */
export async function keepKeyUntil(until: number): Promise<void> {
  if (await sessionKeys.get()) await memory.write({ until });
}

/** The key goes at `until` at the latest; a time that is sooner already stays. */
export async function keepKeyNoLonger(until: number): Promise<void> {
  const kept = await memory.read('until');
  if (typeof kept === 'number' && kept > until) await keepKeyUntil(until);
}

/** The timer's side of the sleep rule: says that the extension was awake now. False: the key had to go. */
export async function beat(): Promise<boolean> {
  if ((await sessionKeys.get()) === null) return false;
  await memory.write({ beat: Date.now() });
  return true;
}

async function forgetKey(): Promise<void> {
  await memory.remove('key');
  await memory.remove('until', 'beat', 'since');
}
