import { readFileSync, writeFileSync } from 'node:fs';
import { kindOf, type Row } from '../corpus.ts';
import { type Answer, type Figures, figures } from '../figures.ts';

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

/** The figures in one line. */
export function inOneLine({ pages, exact, recall, precision, kind, fp }: Figures): string {
  return `${pages} pages: exact ${percent(exact)}, recall ${percent(recall)}, precision ${percent(precision)}, kind ${percent(kind)}, false positives ${percent(fp)}`;
}

/** What was learnt from. */
export interface Source {
  readonly pages: number;
  readonly products: number;
  /** The first half of a SHA-256, or null where the corpus was not there. */
  readonly corpus: string | null;
  readonly own: string;
  /** The same of what reads pages and learns from them. */
  readonly by: string;
}

interface Judged {
  readonly training: readonly Answer[];
  readonly left: readonly Answer[];
  readonly of: Source;
  /** Ids of the pages that we wrote. */
  readonly own: ReadonlySet<string>;
}

/** Puts the figures between their marks in a document. */
export function writeTable(file: string, { training, left, of, own }: Judged): void {
  const row = (name: string, pick: (answer: Answer) => boolean): string => {
    const some = figures(left.filter(pick));
    const same = figures(training.filter(pick));
    const cells = [some.exact, some.recall, some.precision, some.kind, some.fp].map(
      (value, index) =>
        `${percent(value)} (${percent([same.exact, same.recall, same.precision, same.kind, same.fp][index]!)})`,
    );
    return `| ${name} | ${some.pages} | ${cells.join(' | ')} |`;
  };
  const each = (of: (row: Row) => string): string[] =>
    [...new Set(left.map(({ row }) => of(row)))]
      .sort()
      .map((value) => row(value, (answer) => of(answer.row) === value));
  const lines = [
    `Learnt from ${of.pages} pages of ${of.products} products${of.corpus ? '' : ', the corpus of real products not among them'}. Left out one product at a time; in brackets on the pages learnt from.`,
    '',
    '| | pages | exact | field recall | precision | kind | false positives |',
    '|---|---|---|---|---|---|---|',
    row('all', () => true),
    row('– of real products', ({ row }) => !own.has(row.id)),
    row('– our own', ({ row }) => own.has(row.id)),
    ...each(kindOf),
    ...each(({ lang }) => lang),
  ];
  const [before, , after] = readFileSync(file, 'utf8').split(/<!-- \/?fit -->\n/u);
  if (after === undefined) throw new Error(`fit: ${file} has no place for the figures`);
  writeFileSync(file, `${before}<!-- fit -->\n${lines.join('\n')}\n<!-- /fit -->\n${after}`);
}
