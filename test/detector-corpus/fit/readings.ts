import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Row } from '../corpus.ts';
import { judgeAll } from '../judge.ts';
import { eyesDigest, short } from './inputs.ts';

/** What the built detector's eyes saw of a labelled page: each visible field with its clues, its form, and which truths it is. */
export interface Reading {
  readonly row: Row;
  /** It asks for an answer on another device: told by its words alone, nothing to learn. */
  readonly waits: boolean;
  readonly fields: readonly {
    readonly truths: readonly number[];
    readonly form: number;
    readonly clues: readonly string[];
  }[];
}

/** Reads pages in a real Chromium; what was read with the same clues and words before is taken from .cache. */
export async function readPages(rows: readonly Row[]): Promise<Reading[]> {
  const pages = JSON.stringify(rows.map(({ body, html, lang }) => [body, html, lang]));
  const file = `.cache/detector/${short(pages, eyesDigest())}.json`;
  if (!existsSync(file)) {
    const read = await judgeAll(rows, 'as-labelled', (page) =>
      page.evaluate(() => {
        const { truths, watchwordDetector } = globalThis as unknown as {
          truths: Map<Element, number>;
          watchwordDetector: typeof import('../in-page.ts');
        };
        return watchwordDetector.readings(document, truths);
      }),
    );
    mkdirSync('.cache/detector', { recursive: true });
    writeFileSync(file, JSON.stringify(read.map(({ fields, waits }) => ({ fields, waits }))));
  }
  const seen = JSON.parse(readFileSync(file, 'utf8')) as Omit<Reading, 'row'>[];
  return rows.map((row, index) => ({ row, ...seen[index]! }));
}
