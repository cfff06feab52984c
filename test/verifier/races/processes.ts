import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { sqliteStore } from '../../../core/verifier/stores/sqlite.ts';
import { codeOf, type Factor } from '../factors.ts';
import { openSqlite } from '../open-sqlite.ts';
import { START, verifierOver } from '../person.ts';
import type { Round } from './server-process.ts';

const PROCESSES = 4;
const PARALLEL = 64;

/** Four server processes on one SQLite file; `race` submits one code 64 times over them and says how many were accepted. */
export async function serverProcesses(file: string) {
  const clock = { now: START };
  const own = openSqlite(file);
  const verifier = verifierOver(sqliteStore(own, () => clock.now));
  const script = new URL('server-process.ts', import.meta.url);
  const children = Array.from({ length: PROCESSES }, () => fork(script, [file]));
  await Promise.all(children.map(started));
  return {
    async race(factor: Factor, user: string): Promise<number> {
      const typed = await codeOf(factor, verifier, clock, user);
      const round: Round = { factor, user, typed, now: clock.now, times: PARALLEL / PROCESSES };
      const answers = children.map((child) => answer(child, round));
      return (await Promise.all(answers)).reduce((sum, accepted) => sum + accepted, 0);
    },
    async close() {
      for (const child of children) {
        const ended = once(child, 'exit');
        child.disconnect();
        await ended;
      }
      own.close();
    },
  };
}

async function started(child: ChildProcess): Promise<void> {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`a server process ended with ${code} before it was ready`);
  });
  await Promise.race([once(child, 'message'), died]);
  // It ends in `close`, which waits for that itself.
  died.catch(() => {});
}

async function answer(child: ChildProcess, round: Round): Promise<number> {
  const said = once(child, 'message');
  child.send(round);
  return (await said)[0] as number;
}
