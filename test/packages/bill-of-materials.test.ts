import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { one } = inject('packages');
const bill = JSON.parse(readFileSync(join(one, 'watchword.cdx.json'), 'utf8'));
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

test('every dependency is listed in the version that was used, with its licence and its hash', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'watchword' } } });
  const listed = new Map<string, { version: string; licenses?: object[]; hashes?: object[] }>(
    bill.components.map((component: { name: string }) => [component.name, component]),
  );
  for (const [name, version] of Object.entries(dependencies)) {
    expect(listed.get(name)?.version, name).toBe(version);
    expect(listed.get(name)?.licenses?.length, name).toBeGreaterThan(0);
    expect(listed.get(name)?.hashes?.length, name).toBeGreaterThan(0);
  }
});

test('no tool of the workshop is listed', () => {
  const names = bill.components.map(({ name }: { name: string }) => name);
  for (const tool of ['vitest', 'wxt', 'typescript', 'addons-linter']) expect(names).not.toContain(tool);
});
