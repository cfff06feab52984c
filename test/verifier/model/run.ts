import fc from 'fast-check';
import { beginnings, commands } from './commands.ts';
import { ADA, World } from './world.ts';

/** How many commands a sequence has at most. */
const LONGEST = 40;

/**
 * Random sequences of commands at the verifier and at the reference. Throws at the first that they tell differently, shrunk. Gives
 * how many commands ran, and how often each event was in a log, to see where the sequences lead.
 */
export async function compareWithReference({ sequences, seed }: { sequences: number; seed: number }) {
  let ran = 0;
  const events = new Map<string, number>();
  const sequence = fc.commands(commands, { maxCommands: LONGEST, size: 'max' });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(beginnings)), sequence, fc.nat(), async (from, chosen, chance) => {
      const world = new World(chance);
      await beginnings[from]!(world);
      await fc.asyncModelRun(() => ({ model: {}, real: world }), chosen);
      world.agree(await world.verifier.checkEvents(ADA), true);
      ran += [...chosen].length;
      for (const kind of world.reference.events) events.set(kind, (events.get(kind) ?? 0) + 1);
    }),
    { numRuns: sequences, seed },
  );
  return { commands: ran, events };
}
