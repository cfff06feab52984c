import { type Row, readCorpus } from './corpus.ts';
import { figures } from './figures.ts';
import { type Declared, judgeAll } from './judge.ts';
import { print } from './print.ts';

// npm run eval:detector -- [--json] [--declared-english | --undeclared] FILE…
// Runs the built detector in a real Chromium over labelled pages and says how right it is. --json: nothing but one object with `exact`, `recall`,
// `precision`, `kind` and `fp` as fractions. --declared-english: every page says lang="en", whatever it is written in; --undeclared: none says
// anything.

const own = ['--json', '--declared-english', '--undeclared'];
const given = process.argv.slice(2);
const flags = given.filter((argument) => argument.startsWith('--'));
const files = given.filter((argument) => !argument.startsWith('--'));
const strange = flags.filter((flag) => !own.includes(flag));

if (files.length === 0 || strange.length > 0) {
  console.error(`eval: ${strange[0] ? `${strange[0]} is no option` : 'no file of labelled pages was given'}`);
  console.error('usage: npm run eval:detector -- [--json] [--declared-english | --undeclared] FILE…');
  process.exit(2);
}

let rows: Row[];
try {
  rows = files.flatMap(readCorpus);
} catch (error) {
  console.error(`eval: ${(error as Error).message}`);
  process.exit(1);
}

const declared: Declared = flags.includes('--declared-english')
  ? 'english'
  : flags.includes('--undeclared')
    ? 'nothing'
    : 'as-labelled';
const answers = await judgeAll(rows, declared, (page) =>
  page.evaluate(() => {
    const { truths, watchwordDetector } = globalThis as unknown as {
      truths: Map<Element, number>;
      watchwordDetector: typeof import('./in-page.ts');
    };
    return watchwordDetector.see(document, truths);
  }),
);
if (flags.includes('--json')) console.log(JSON.stringify(figures(answers)));
else print(answers);
