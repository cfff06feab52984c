import { afterAll, expect, test } from 'vitest';
import { sqlite } from '../databases.ts';
import { everyFactor } from '../factors.ts';
import { serverProcesses } from './processes.ts';

const database = sqlite();
afterAll(database.close);

test('SQLite: four processes on one file accept a code once between them', async () => {
  const servers = await serverProcesses(database.file());
  for (const factor of everyFactor)
    for (const user of ['ada', 'bob']) expect(await servers.race(factor, `${user}-${factor}`), factor).toBe(1);
  await servers.close();
});
