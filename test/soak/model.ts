import { compareWithReference } from '../verifier/model/run.ts';
import type { Part } from './main.ts';

/** Random sequences of commands at the verifier and at the plain reference. */
export const model: Part = {
  times: 100_000,
  async run(sequences, seed) {
    const { commands, events } = await compareWithReference({ sequences, seed });
    return [`${sequences} sequences, ${commands} commands, ${events.size} kinds of event; no difference`];
  },
};
