import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lackingFrom } from '../scripts/lock.mjs';

describe.each(['.', 'test/component-libraries'])('the packages of %s', (folder) => {
  const lock = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
  const own = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

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
});
