import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingNames } from '../../core/policy/table.ts';

test('every setting is made by a journey under a real policy of the system', () => {
  const journeys = globSync('test/e2e/fleet/*.journey.ts').map((file) => readFileSync(file, 'utf8'));
  expect(journeys.length).toBeGreaterThan(1);
  const made = (name: string) => journeys.some((text) => new RegExp(`\\b${name}(:|,| \\})`).test(text));
  expect(settingNames.filter((name) => !made(name))).toEqual([]);
});
