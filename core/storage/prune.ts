const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** What the rule looks at. */
export interface Prunable {
  readonly rev: number;
  readonly savedAt: number;
  readonly accounts: number;
}

/**
 * The revisions that stay (security.md 1.8): the last three, the newest of each hour for a day, the newest of each day for seven days,
 * and the last one with the most accounts.
 */
export function revisionsToKeep(generations: readonly Prunable[], now: number): Set<number> {
  const newestFirst = [...generations].sort((a, b) => b.rev - a.rev);
  const keep = new Set(newestFirst.slice(0, 3).map(({ rev }) => rev));
  // A clock set back must not make everything look as if it were yet to come.
  const today = Math.max(now, newestFirst[0]?.savedAt ?? 0);
  const taken = new Set<string>();
  for (const { rev, savedAt } of newestFirst) {
    const age = today - savedAt;
    const slots = [
      ...(age >= 0 && age < DAY ? [`hour ${Math.floor(savedAt / HOUR)}`] : []),
      ...(age >= 0 && age < 7 * DAY ? [`day ${Math.floor(savedAt / DAY)}`] : []),
    ];
    for (const slot of slots) {
      if (!taken.has(slot)) keep.add(rev);
      taken.add(slot);
    }
  }
  const most = Math.max(...generations.map(({ accounts }) => accounts));
  const fullest = newestFirst.find(({ accounts }) => accounts === most);
  if (fullest) keep.add(fullest.rev);
  return keep;
}
