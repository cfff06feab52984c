import { expect, test } from 'vitest';
import { revisionsToKeep } from './prune.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 5, 15, 12, 30);
const generation = (rev: number, hoursAgo: number, accounts = 10) => ({
  rev,
  savedAt: now - hoursAgo * HOUR,
  accounts,
});
const kept = (generations: Parameters<typeof revisionsToKeep>[0], at = now) =>
  [...revisionsToKeep(generations, at)].sort((a, b) => a - b);

test('the last three stay, however close together', () => {
  const rapid = Array.from({ length: 20 }, (_, n) => generation(n + 1, 0));
  expect(kept(rapid)).toEqual([18, 19, 20]);
});

test('one an hour for a day, one a day for a week, nothing older', () => {
  const everyHalfHour = Array.from({ length: 2 * 24 * 14 }, (_, n) => generation(n + 1, (2 * 24 * 14 - n) / 2));
  const ages = kept(everyHalfHour).map((rev) => (now - everyHalfHour[rev - 1]!.savedAt) / HOUR);
  expect(ages.filter((age) => age < 24)).toHaveLength(24 + 1);
  expect(ages.filter((age) => age >= 24)).toHaveLength(6);
  expect(Math.max(...ages)).toBeLessThan(7 * 24);
});

test('the last one with the most accounts stays for ever', () => {
  const shrunk = [
    generation(1, 9000, 12),
    generation(2, 8999, 12),
    ...[3, 4, 5, 6].map((rev) => generation(rev, 0, 2)),
  ];
  expect(kept(shrunk)).toEqual([2, 4, 5, 6]);
});

test('a clock that goes back a year drops nothing that would have stayed', () => {
  const generations = Array.from({ length: 48 }, (_, n) => generation(n + 1, 48 - n));
  expect(kept(generations, now - 365 * 24 * HOUR)).toEqual(kept(generations, generations.at(-1)!.savedAt));
});

test('nothing to prune is nothing kept', () => {
  expect(kept([])).toEqual([]);
});
