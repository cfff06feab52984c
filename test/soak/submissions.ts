import { everyFactor } from '../verifier/factors.ts';
import { START } from '../verifier/person.ts';
import { raceOf } from '../verifier/races/submissions.ts';
import type { Part } from './main.ts';
import { onDatabases } from './on-databases.ts';

/** In one of so many rounds the hash is the real one, where there is a hash. */
const REAL_IN = 100;

/** 64 submissions of one code at once, to four servers. */
export const submissions: Part = {
  times: 1000,
  run: (times) =>
    onDatabases(async ({ name, servers }) => {
      const clock = { now: START };
      const stores = await servers(() => clock.now);
      const lines: string[] = [];
      for (const factor of everyFactor) {
        const hashed = factor === 'backup' || factor === 'recovery';
        let real = 0;
        for (let round = 0; round < times; round++) {
          const argon2 = hashed && round % REAL_IN === 0;
          if (argon2) real++;
          const accepted = await raceOf(factor, stores, clock, `${factor}-${round}`, { real: argon2 });
          if (accepted !== 1) throw new Error(`${name}, ${factor}, round ${round}: ${accepted} accepted`);
        }
        const hash = hashed ? `; Argon2id in ${real} rounds, a cheap keyed hash in the others` : '';
        lines.push(`${name}: ${times} × 64 submissions of one ${factor} code, 1 accepted each time${hash}`);
      }
      return lines;
    }),
};
