import { expect, test } from 'vitest';
import { databases } from '../given.ts';
import { START } from '../person.ts';
import { regenerateRaces } from './regenerate.ts';

const ROUNDS = 60;

test.each(databases)('on $name no old backup code signs in once the new set is written', async (database) => {
  const clock = { now: START };
  const servers = await database.servers(() => clock.now);
  const { wrong, usedFirst, replacedFirst } = await regenerateRaces(servers, clock, 'ada', ROUNDS);
  expect(wrong).toEqual([]);
  expect(usedFirst + replacedFirst).toBe(ROUNDS);
});
