import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../messages.ts';
import { fitted } from '../fitted.ts';
import { signals } from './registry.ts';

test('every file of a clue is in the registry, once, in order, under its own name', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/^(?:registry|signal)\.|\.test\./u.test(file));
  expect(signals.map(({ name }) => name)).toEqual(files.map((file) => file.replace(/\.ts$/u, '')).sort());
  for (const { name } of signals) expect(name.length).toBeLessThanOrEqual(40);
});

test('nothing has a weight but a clue that there is, and most clues have one', () => {
  const names = signals.map(({ name }) => name);
  const weighed = Object.keys(fitted.weights);
  expect(weighed.filter((name) => !names.includes(name))).toEqual([]);
  expect(weighed.length).toBeGreaterThan(0.9 * names.length);
});

test('every file of a language is one that a page can ask for, as a script of its own; English needs none', () => {
  const named = (folder: string, pattern: RegExp) =>
    readdirSync(new URL(folder, import.meta.url)).flatMap((file) => pattern.exec(file)?.[1] ?? []);
  const files = named('../lexicon', /^([a-z]{2})\.ts$/u);
  expect(files.filter((file) => file !== 'en').sort()).toEqual([...languages]);
  expect(named('../../entrypoints', /^lexicon-([a-z]{2})\.ts$/u).sort()).toEqual([...languages]);
});
