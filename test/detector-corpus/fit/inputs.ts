import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import type { Model } from '../../../extension/detector/score.ts';

/** What reads a labelled page: the detector but for what was learnt, and what shows it the page. */
const eyes = [
  'extension/detector/**/*.ts',
  'extension/page/languages.ts',
  'test/detector-corpus/{bundle,corpus,in-page,judge,own-pages,show}.ts',
];
/** What learns from it. */
const learning = ['extension/detector/score.ts', 'test/detector-corpus/{figures,fit/model,fit/logistic}.ts'];

/** Changes with whatever reads pages, comments and spaces apart. */
export const eyesDigest = (): string => digest(eyes, /(?:fitted|score|\.test)\.ts$/u);

/** Changes with whatever decides, beside the pages, what the fit gives. */
export const fitDigest = (): string => digest([...eyes, ...learning], /(?:fitted|\.test)\.ts$/u);

/** Changes with any weight or border. */
export const modelDigest = ({ weights, start, threshold, margin, floor }: Model): string =>
  short(JSON.stringify([weights, start, threshold, margin, floor]));

/** The first half of a SHA-256. */
export function short(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

function digest(patterns: readonly string[], but: RegExp): string {
  const sources = [...new Set(globSync(patterns))].filter((path) => !but.test(path)).sort();
  return short(...sources.map((path) => `${path}\n${bare(path)}\n`));
}

function bare(path: string): string {
  const source = readFileSync(path, 'utf8');
  const { comments } = parseSync(path, source);
  let [code, at] = ['', 0];
  for (const { start, end } of comments) {
    code += source.slice(at, start);
    at = end;
  }
  return (code + source.slice(at)).replace(/\s+/gu, ' ');
}
