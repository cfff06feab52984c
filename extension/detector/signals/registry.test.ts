import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../messages.ts';
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

test('every file of a language is one that a page can ask for, as a script of its own; English needs none', () => {
  const named = (folder: string, pattern: RegExp) =>
    readdirSync(new URL(folder, import.meta.url)).flatMap((file) => pattern.exec(file)?.[1] ?? []);
  const files = named('../lexicon', /^([a-z]{2})\.ts$/u);
  expect(files.filter((file) => file !== 'en').sort()).toEqual([...languages]);
  expect(named('../../entrypoints', /^lexicon-([a-z]{2})\.ts$/u).sort()).toEqual([...languages]);
});
