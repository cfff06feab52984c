import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lackingFrom } from '../scripts/lock.mjs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const own = JSON.parse(readFileSync('package.json', 'utf8'));

test('npm ci accepts the lockfile on every system (else: node scripts/lock.mjs)', () => {
  expect(lackingFrom(lock).map(([path]) => path)).toEqual([]);
});

test('every dependency is one exact version', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the lockfile names no registry', () => {
  const named = Object.entries<{ resolved?: string }>(lock.packages).filter(([, { resolved }]) => resolved);
  expect(named).toEqual([]);
});
