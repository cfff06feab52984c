import { afterAll, expect, test } from 'vitest';
import { conflict } from '../../../core/verifier/store.ts';
import { sqliteStore } from '../../../core/verifier/stores/sqlite.ts';
import { sqlite } from '../databases.ts';
import { openSqlite } from '../open-sqlite.ts';
import { storeContract } from './contract.ts';

const database = sqlite();
afterAll(database.close);

storeContract('SQLite', database.open);

test('two connections to one file: a revision is written once', async () => {
  const file = database.file();
  const [first, second] = [openSqlite(file), openSqlite(file)];
  const [one, other] = [sqliteStore(first, () => 0), sqliteStore(second, () => 0)];
  const code = { generation: 1, index: 0, salt: '', hash: '', usedAt: null };
  const spend = { ...code, usedAt: 1 };
  await one.transaction((tx) => tx.write('backupCode', 'a', 'a', code, 0));
  expect(await other.transaction((tx) => tx.write('backupCode', 'a', 'a', spend, 1))).toBeUndefined();
  expect(await one.transaction((tx) => tx.write('backupCode', 'a', 'a', spend, 1))).toBe(conflict);
  first.close();
  second.close();
});
