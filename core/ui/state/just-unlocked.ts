import type { Home } from '../home.ts';

const momentMs = 5 * 60_000;

/** Whether the vault was unlocked a moment ago: whoever did it is taken to be still there, and not asked twice. */
export async function isJustUnlocked({ session, now }: Pick<Home, 'session' | 'now'>): Promise<boolean> {
  const since = await session.since().catch(() => null);
  if (since === null) return false;
  const ago = now() - since;
  // A clock that was set back makes nothing newer.
  return ago >= 0 && ago < momentMs;
}
