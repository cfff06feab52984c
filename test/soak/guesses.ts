import { randomInt } from 'node:crypto';
import { guessing } from '../verifier/guessing.ts';
import type { Part } from './main.ts';

const DISABLE_AFTER = 50;
/** Fifty guesses at three codes of a million. */
const BOUND = 1.5e-4;

/** Guessing at random as fast as the verifier looks, account after account until each is disabled. */
export const guesses: Part = {
  times: 1_000_000,
  async run(times) {
    const guess = guessing(DISABLE_AFTER, () => String(randomInt(1_000_000)).padStart(6, '0'));
    const accounts = Math.ceil(times / DISABLE_AFTER);
    let [looked, succeeded, shortest] = [0, 0, Number.POSITIVE_INFINITY];
    for (let account = 0; account < accounts; account++) {
      const outcome = await guess(`user-${account}`);
      looked += outcome.looked;
      if (outcome.succeeded) succeeded++;
      else shortest = Math.min(shortest, outcome.hours);
    }
    const expected = accounts * BOUND;
    // Chance gives more than this once in some hundred thousand runs.
    const most = expected + 6 * Math.sqrt(expected);
    const line = `${looked} guesses at ${accounts} accounts: ${succeeded} came in (bound ${expected.toFixed(1)}), each of the others took ${shortest.toFixed(1)} hours or more until it was disabled`;
    if (succeeded > most) throw new Error(line);
    return [line];
  },
};
