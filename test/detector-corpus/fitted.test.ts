import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitted } from '../../extension/detector/fitted.ts';
import { fitDigest, modelDigest, short } from './fit/inputs.ts';
import { ownPages } from './own-pages.ts';

// The fit itself takes a browser and two minutes. It draws nothing by chance: while nothing that goes into it changed, it gives what is there.

const source = readFileSync('extension/detector/fitted.ts', 'utf8');
const recorded = (what: string): string | undefined => new RegExp(`${what} ([0-9a-f]{16})`, 'u').exec(source)?.[1];
const again = 'what the fit learns from changed: run npm run fit:detector -- --write';
const corpus = new URL('../../../shared/corpus/prompts.jsonl', import.meta.url);

test('the weights are those that were learnt by the detector as it is now', () => {
  expect(fitDigest(), again).toBe(recorded('by the sources'));
});

test('the weights are those that were learnt from our own pages as they are now', () => {
  expect(short(JSON.stringify(ownPages())), again).toBe(recorded('our own pages'));
});

test.skipIf(!existsSync(corpus))(
  'the weights are those that were learnt from the corpus of real products as it is now (needs ../shared)',
  () => {
    expect(short(readFileSync(corpus)), again).toBe(recorded('the corpus'));
  },
);

test('nobody changed a weight by hand', () => {
  expect(modelDigest(fitted), again).toBe(recorded('the weights'));
});
