import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Row, readCorpus } from './corpus.ts';
import { figures, isExact, kindRight } from './figures.ts';
import { fitDigest, short } from './fit/inputs.ts';
import { fitModel, judge } from './fit/model.ts';
import { readPages } from './fit/readings.ts';
import { inOneLine, writeTable } from './fit/report.ts';
import { writeModel } from './fit/write.ts';
import { ownPages } from './own-pages.ts';

// npm run fit:detector -- [--write] [FILE…]
// Learns the detector's weights and thresholds from labelled pages and writes them to extension/detector/fitted.ts: from FILE…, or the corpus
// beside the repository where it is there, and from our own pages. Judges by leaving one product out at a time: learnt without it, tried on it. Nothing is drawn
// by chance, so there is no seed.

const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const beside = fileURLToPath(new URL('../../../shared/corpus/prompts.jsonl', import.meta.url));
const files = given.length > 0 ? given : existsSync(beside) ? [beside] : [];
if (files.length === 0) console.log('fit: the corpus of real products is not there; learning from our own pages alone');
const rows: Row[] = [...files.flatMap(readCorpus), ...ownPages()];
const pages = await readPages(rows);

const model = fitModel(pages);
const training = pages.map((page) => judge(page, model));
const left = [...Map.groupBy(pages, ({ row }) => row.product)].flatMap(([product, own]) => {
  const without = fitModel(pages.filter(({ row }) => row.product !== product));
  return own.map((page) => judge(page, without));
});

const of = {
  pages: rows.length,
  products: new Set(rows.map(({ product }) => product)).size,
  corpus: files.length > 0 ? short(...files.map((file) => readFileSync(file))) : null,
  own: short(JSON.stringify(ownPages())),
  by: fitDigest(),
};
console.log(`training     ${inOneLine(figures(training))}`);
console.log(`left out     ${inOneLine(figures(left))}`);
for (const answer of left)
  if (!isExact(answer) || kindRight(answer) === false)
    console.log(
      `  ${answer.row.id} (${answer.row.kind}): ${answer.findings.map(({ kind, truths, signals }) => `${kind} [${truths}] ${signals.join(' ')}`).join('; ') || 'nothing'}`,
    );
if (process.argv.includes('--write')) {
  writeFileSync('extension/detector/fitted.ts', writeModel(model, of));
  writeTable('docs/performance.md', { training, left, of, own: new Set(ownPages().map(({ id }) => id)) });
}
