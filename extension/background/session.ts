import { effectiveSettings } from '../../core/policy/settings.ts';
import { ringEvery, stopRinging, watchAlarm, watchScreenLock } from '../platform/life.ts';
import { memory } from '../platform/memory.ts';
import { beat, keepKeyNoLonger, keepKeyUntil, sessionKeys, watchKey } from '../platform/session-keys.ts';
import { beatSeconds } from '../platform/session-record.ts';
import { ruled } from './policy.ts';
import { openVault } from './vault.ts';

const alarm = 'beat';

/** Forgets the key first; whatever follows from that (watchKey) comes after. */
export async function lock(): Promise<void> {
  await sessionKeys.clear();
}

/** The person did something: the idle time begins again. */
export async function touched(): Promise<void> {
  const until = await latest();
  if (until !== null) await keepKeyUntil(until);
}

/** The rules changed: what was to stay open for longer than they allow closes sooner, and nothing stays open for longer. */
export async function hurry(): Promise<void> {
  const until = await latest();
  if (until !== null) await keepKeyNoLonger(until);
}

async function latest(): Promise<number | null> {
  const vault = await openVault();
  if (!vault) return null;
  const { policy } = await ruled();
  return Date.now() + effectiveSettings(vault.settings, policy).idleMinutes * 60_000;
}

/** Keeps the session honest: locks in time, after sleep, and with the screen. `changed` is called whenever it opened or closed. */
export function keepSession(changed: (unlocked: boolean) => void): void {
  void memory.trustedOnly();
  watchKey((unlocked) => {
    void (unlocked ? ringEvery(alarm, beatSeconds) : stopRinging(alarm));
    changed(unlocked);
  });
  watchAlarm(alarm, () => void beat());
  watchScreenLock(() => void lock());
}
