import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sqliteStore } from '../../../core/verifier/stores/sqlite.ts';
import { sqlite } from '../databases.ts';
import { openSqlite } from '../open-sqlite.ts';
import { overriding } from '../overriding.ts';
import { START, verifierOver } from '../person.ts';
import { acts, type Ending, whole } from './acts.ts';
import type { Order } from './dying-server.ts';

const database = sqlite();
afterAll(database.close);
const server = fileURLToPath(new URL('dying-server.ts', import.meta.url));

/** A file in which everything is ready for the act, and what will be typed. */
async function readyFor(act: string) {
  const file = database.file();
  const connection = openSqlite(file);
  const clock = { now: START };
  const typed = await acts[act]!.prepare(verifierOver(sqliteStore(connection, () => clock.now)), clock);
  connection.close();
  return { file, typed, now: clock.now };
}

/** Runs the act in a server that dies on the way, then looks at the file with a new one. */
async function afterCrash(
  ready: { file: string; typed: string; now: number },
  order: Pick<Order, 'act' | 'at' | 'when'>,
) {
  const file = database.file();
  copyFileSync(ready.file, file);
  const { stdout, stderr, signal, status } = spawnSync(
    process.execPath,
    [server, JSON.stringify({ ...ready, ...order, file })],
    {
      encoding: 'utf8',
    },
  );
  if (signal !== 'SIGKILL' && status !== 0) throw new Error(stderr);
  const ending: Ending = signal ? 'cut' : (stdout as Ending);
  const connection = openSqlite(file);
  const verifier = verifierOver(sqliteStore(connection, () => ready.now));
  const wrong = [...(await whole(verifier)), ...(await acts[order.act]!.check(verifier, ready.typed, ending))];
  wrong.push(...(await whole(verifier)));
  const { integrity_check } = connection.prepare('PRAGMA integrity_check').get()!;
  connection.close();
  return { ending, wrong, integrity: integrity_check };
}

test.each(Object.keys(acts))('SQLite: a server killed around any commit of %s', async (act) => {
  const ready = await readyFor(act);
  let commits = 0;
  for (let at = 1; ; at++) {
    const before = await afterCrash(ready, { act, at, when: 'before' });
    expect(before, `before commit ${at}`).toMatchObject({ wrong: [], integrity: 'ok' });
    if (before.ending !== 'cut') break;
    const after = await afterCrash(ready, { act, at, when: 'after' });
    expect(after, `after commit ${at}`).toMatchObject({ ending: 'cut', wrong: [], integrity: 'ok' });
    commits++;
  }
  expect(commits).toBeGreaterThan(0);
});

test.each(Object.keys(acts))('a database that says yes to %s and forgets it would be noticed', async (act) => {
  const { file, typed, now } = await readyFor(act);
  const connection = openSqlite(file);
  const forgetful = overriding(connection, {
    exec: (sql: string) => connection.exec(sql === 'COMMIT' ? 'ROLLBACK' : sql),
  });
  const accepted = await acts[act]!.run(verifierOver(sqliteStore(forgetful, () => now)), typed);
  const verifier = verifierOver(sqliteStore(connection, () => now));
  expect(await acts[act]!.check(verifier, typed, accepted ? 'accepted' : 'refused')).not.toEqual([]);
  connection.close();
});
