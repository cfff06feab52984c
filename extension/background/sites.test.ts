import { expect, test, vi } from 'vitest';
import type { Documents } from './documents.ts';

const granted = new Set(['http://bank.localhost/*', 'http://shop.localhost/*']);
const told: string[] = [];
let removed: () => void = () => {};
let documents = {
  a: { documentId: 'a', tabId: 1, origin: 'http://bank.localhost:1234' },
  b: { documentId: 'b', tabId: 2, origin: 'http://shop.localhost:1234' },
} as unknown as Documents;

vi.mock('../platform/life.ts', () => ({ watchStart: () => {} }));
vi.mock('../platform/pages.ts', () => ({
  tell: async (tabId: number, documentId: string, { type }: { type: string }) =>
    told.push(`${tabId} ${documentId} ${type}`),
}));
vi.mock('../platform/sites.ts', () => ({
  grantedPatterns: async () => [...granted],
  isGranted: async (pattern: string) => granted.has(pattern),
  runInOpenTabs: async () => {},
  runOn: async () => {},
  watchGrants: (on: { removed(): void }) => {
    removed = on.removed;
  },
}));
vi.mock('./seen.ts', () => ({
  pruneTab: async () => documents,
  seen: {
    get: async () => documents,
    change: async (edit: (all: Documents) => Documents) => (documents = edit(documents)),
  },
}));

test('a host that is taken back: its documents are told to stop and forgotten, and their tabs are named for the badge', async () => {
  const { keepSites } = await import('./sites.ts');
  const tabs = await new Promise<readonly number[]>((resolve) => {
    keepSites(resolve);
    granted.delete('http://bank.localhost/*');
    removed();
  });
  expect(told).toEqual(['1 a stop']);
  expect(Object.keys(documents)).toEqual(['b']);
  expect(tabs).toEqual([1]);
});
