import { writeFile } from 'node:fs/promises';
import { makeVectors } from './make.ts';

// Writes the vectors, a file for each outcome: node test/vault-vectors/write.ts
const vectors = await makeVectors();
for (const [outcome, mine] of Object.entries(Object.groupBy(vectors, ({ expect }) => expect))) {
  await writeFile(new URL(`${outcome}.json`, import.meta.url), `${JSON.stringify(mine, null, 2)}\n`);
  console.log(`${String(mine.length).padStart(3)} ${outcome}`);
}
console.log(`${vectors.length} vectors`);
