import { expect, test, vi } from 'vitest';

const storage: { managed?: { get(): Promise<unknown> } } = {};
vi.mock('./browser.ts', () => ({ browser: { storage } }));

const read = async (get?: () => Promise<unknown>) => {
  const { managed } = await import('./managed.ts');
  if (get) storage.managed = { get };
  else delete storage.managed;
  return managed.read();
};

test.each([
  ['Chromium without a policy', async () => ({})],
  ['Firefox without a policy', () => Promise.reject(new Error('Managed storage manifest not found'))],
  ['a browser without managed storage', undefined],
])('%s: nobody set anything', async (_, get) => {
  expect(await read(get)).toBeNull();
});

test.each([[{ fillMode: 'off' }], [[]], ['policy']])('what was set is handed on as it is: %j', async (set) => {
  expect(await read(async () => set)).toEqual(set);
});

test.each([
  [new Error('IO error: .../MANIFEST'), 'IO error: .../MANIFEST'],
  ['gone', 'gone'],
])('a browser that does not say is not one without a policy: %s', async (thrown, why) => {
  expect(await read(() => Promise.reject(thrown))).toEqual(new Error(why));
});
