import { effectiveSettings } from '../../core/policy/settings.ts';
import { ringEvery, stopRinging, watchAlarm, watchScreenLock } from '../platform/life.ts';
import { memory } from '../platform/memory.ts';
import { beat, keepKeyUntil, sessionKeys, watchKey } from '../platform/session-keys.ts';
import { beatSeconds } from '../platform/session-record.ts';
import { policy } from './policy.ts';
import { openVault } from './vault.ts';

const alarm = 'beat';

/** Forgets the key first; whatever follows from that (watchKey) comes after. */
export async function lock(): Promise<void> {
  await sessionKeys.clear();
}

/** The person did something: the idle time begins again. */
export async function touched(): Promise<void> {
  const vault = await openVault();
  if (!vault) return;
  const { idleMinutes } = effectiveSettings(vault.settings, policy);
  await keepKeyUntil(Date.now() + idleMinutes * 60_000);
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
