import { sqliteStore } from '../../../core/verifier/stores/sqlite.ts';
import { openSqlite } from '../open-sqlite.ts';
import { overriding } from '../overriding.ts';
import { verifierOver } from '../person.ts';
import { acts } from './acts.ts';

// A server of its own that runs one act and is killed, as by a power switch, just before or just after its commit number `at`.

/** What it is told, as JSON in its one argument. */
export interface Order {
  readonly file: string;
  readonly act: string;
  readonly typed: string;
  readonly now: number;
  readonly at: number;
  readonly when: 'before' | 'after';
}

const order = JSON.parse(process.argv[2]!) as Order;
const database = openSqlite(order.file);
let commits = 0;
const die = (now: boolean) => now && process.kill(process.pid, 'SIGKILL');
const mortal = overriding(database, {
  exec(sql: string) {
    if (sql === 'COMMIT') commits++;
    die(sql === 'COMMIT' && commits === order.at && order.when === 'before');
    database.exec(sql);
    die(sql === 'COMMIT' && commits === order.at && order.when === 'after');
  },
});
const verifier = verifierOver(sqliteStore(mortal, () => order.now));
const accepted = await acts[order.act]!.run(verifier, order.typed);
process.stdout.write(accepted ? 'accepted' : 'refused');
