import { START } from '../verifier/person.ts';
import { regenerateRaces } from '../verifier/races/regenerate.ts';
import type { Part } from './main.ts';
import { onDatabases } from './on-databases.ts';

/** One user's log is read after every round: a new user before it grows long. */
const ROUNDS_A_USER = 60;

/** Signing in with a backup code while new ones are made. */
export const regenerate: Part = {
  times: 10_000,
  run: (times) =>
    onDatabases(async ({ name, servers }) => {
      const clock = { now: START };
      const stores = await servers(() => clock.now);
      const sum = { usedFirst: 0, replacedFirst: 0 };
      for (let done = 0; done < times; done += ROUNDS_A_USER) {
        const rounds = Math.min(ROUNDS_A_USER, times - done);
        const { wrong, usedFirst, replacedFirst } = await regenerateRaces(stores, clock, `user-${done}`, rounds);
        if (wrong.length > 0) throw new Error(`${name}: ${wrong.join('; ')}`);
        sum.usedFirst += usedFirst;
        sum.replacedFirst += replacedFirst;
      }
      return [
        `${name}: ${times} races of an old backup code against a new set; the code came first in ${sum.usedFirst}, the set in ${sum.replacedFirst}; no old code was accepted after it`,
      ];
    }),
};
