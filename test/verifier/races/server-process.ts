import { sqliteStore } from '../../../core/verifier/stores/sqlite.ts';
import { type Factor, submit } from '../factors.ts';
import { openSqlite } from '../open-sqlite.ts';
import { verifierOver } from '../person.ts';

// One of several servers on one SQLite file, each a process: submits a code so many times at once when told to, says how many were accepted.

export interface Round {
  readonly factor: Factor;
  readonly user: string;
  readonly typed: string;
  readonly now: number;
  readonly times: number;
}

let now = 0;
const verifier = verifierOver(sqliteStore(openSqlite(process.argv[2]!), () => now));

process.on('message', async (round: Round) => {
  now = round.now;
  const submissions = Array.from({ length: round.times }, () =>
    submit(round.factor, verifier, round.user, round.typed),
  );
  process.send!((await Promise.all(submissions)).filter((accepted) => accepted).length);
});
process.send!('ready');
