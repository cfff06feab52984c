import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lexicons } from '../lexicon/registry.ts';
import { weights } from '../score.ts';
import { signals } from './registry.ts';

test('every file of a clue is in the registry, once, in order, under its own name', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/^(?:registry|signal)\.|\.test\./u.test(file));
  expect(signals.map(({ name }) => name)).toEqual(files.map((file) => file.replace(/\.ts$/u, '')).sort());
  for (const { name } of signals) expect(name.length).toBeLessThanOrEqual(40);
});

test('every clue has its weight, and nothing else has one', () => {
  expect(Object.keys(weights).sort()).toEqual(signals.map(({ name }) => name));
});

test('every file of a language is in the registry', () => {
  const files = readdirSync(new URL('../lexicon', import.meta.url)).filter((file) => /^[a-z]{2}\.ts$/u.test(file));
  expect(Object.keys(lexicons)).toEqual(files.map((file) => file.replace('.ts', '')).sort());
});
