import { sqlite } from '../verifier/databases.ts';
import { everyFactor } from '../verifier/factors.ts';
import { serverProcesses } from '../verifier/races/processes.ts';
import type { Part } from './main.ts';

/** The same from four processes on one SQLite file. */
export const processes: Part = {
  times: 100,
  async run(times) {
    const database = sqlite();
    const servers = await serverProcesses(database.file());
    try {
      for (const factor of everyFactor)
        for (let round = 0; round < times; round++) {
          const accepted = await servers.race(factor, `${factor}-${round}`);
          if (accepted !== 1) throw new Error(`${factor}, round ${round}: ${accepted} accepted`);
        }
    } finally {
      await servers.close();
      await database.close();
    }
    return [
      `SQLite, four processes: ${times} × 64 submissions of one code for each of ${everyFactor.join(', ')}, 1 accepted each time`,
    ];
  },
};
