import { describe, expect, test } from 'vitest';
import { everyFactor } from '../factors.ts';
import { databases, onPostgres } from '../given.ts';
import { START } from '../person.ts';
import { postgresNeeded } from '../postgres-server.ts';
import { raceOf } from './submissions.ts';

describe.each(databases)('64 submissions of one code at once, to four servers on $name', (database) => {
  test.each(everyFactor)('%s: exactly one is accepted', async (factor) => {
    const clock = { now: START };
    const servers = await database.servers(() => clock.now);
    for (const user of ['ada', 'bob']) expect(await raceOf(factor, servers, clock, user)).toBe(1);
  });

  test.each(everyFactor)('%s: without compare-and-set more are, and the race notices', async (factor) => {
    const clock = { now: START };
    const servers = await database.carelessServers(() => clock.now);
    // A database of its own processes does not lose every time.
    const accepted: number[] = [];
    while (accepted.length < 10 && !accepted.some((times) => times > 1))
      accepted.push(await raceOf(factor, servers, clock, `user-${accepted.length}`));
    expect(Math.max(...accepted)).toBeGreaterThan(1);
  });
});

test.skipIf(!onPostgres)(`PostgreSQL’s lock on the account is not what decides (${postgresNeeded})`, async () => {
  const clock = { now: START };
  const servers = await onPostgres!.unlockedServers(() => clock.now);
  for (const factor of everyFactor) expect(await raceOf(factor, servers, clock, factor)).toBe(1);
});
