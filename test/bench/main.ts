import { changing } from './changing.ts';
import { detection } from './detection.ts';
import { everywhere } from './everywhere.ts';
import { type Figure, table } from './figure.ts';
import { filling } from './filling.ts';
import { lighthouseScores } from './lighthouse.ts';
import { list } from './list.ts';
import { starting } from './starting.ts';
import { sweeping } from './sweeping.ts';
import { unlocking } from './unlocking.ts';
import { weights } from './weights.ts';

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  weights,
  detection,
  changing,
  everywhere,
  sweeping,
  unlocking,
  filling,
  lighthouse: lighthouseScores,
  list,
  starting,
};

// `npm run bench` measures everything; `npm run bench -- detection filling` only these.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`bench: no part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  figures.push(...(await measure()));
}
console.log(table(figures));
