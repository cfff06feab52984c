import type { Model } from '../../../extension/detector/score.ts';
import { modelDigest } from './inputs.ts';
import type { Source } from './report.ts';

const key = (name: string): string => (/^\w+$/u.test(name) ? name : `'${name}'`);
const record = (entries: Readonly<Record<string, number>>): string =>
  `{ ${Object.entries(entries)
    .map(([name, value]) => `${key(name)}: ${value}`)
    .join(', ')} }`;

/** The model as a source file, with what it was learnt from. */
export function writeModel(model: Model, of: Source): string {
  const { weights, start, threshold, margin, floor } = model;
  return `import type { Model } from './score.ts';

/**
 * Made by \`npm run fit:detector -- --write\` from ${of.pages} labelled pages of ${of.products} products: ${of.corpus ? `the corpus ${of.corpus} and ` : ''}our own pages ${of.own}; by the sources ${of.by}; the weights ${modelDigest(model)} (SHA-256).
 */
export const fitted: Model = {
  weights: {
${Object.entries(weights)
  .map(([name, row]) => `    ${key(name)}: ${record(row)},`)
  .join('\n')}
  },
  start: ${record(start)},
  threshold: ${threshold},
  margin: ${margin},
  floor: ${floor},
};
`;
}
