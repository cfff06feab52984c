import { beforeEach, expect, test, vi } from 'vitest';
import { sessionKeys } from './session-keys.ts';

const stored = new Map<string, unknown>();
// The browser's `storage.session`, which is not in Node.
vi.mock('./memory.ts', () => ({
  memory: {
    read: async (name: string) => stored.get(name),
    readAll: async (names: string[]) => Object.fromEntries(names.map((name) => [name, stored.get(name)])),
    async write(entries: object) {
      for (const [name, value] of Object.entries(entries)) stored.set(name, value);
    },
    async remove(...names: string[]) {
      for (const name of names) stored.delete(name);
    },
  },
}));

const key = new Uint8Array(32).fill(7);
const noon = 1_800_000_000_000;
const minute = 60_000;
beforeEach(() => {
  stored.clear();
  vi.useFakeTimers({ now: noon });
  return () => vi.useRealTimers();
});

test('all windows know since when the vault is open: a sign of the person or a new key is no new unlocking', async () => {
  expect(await sessionKeys.since()).toBeNull();
  await sessionKeys.put(key, noon + 5 * minute);
  vi.setSystemTime(noon + minute);
  await sessionKeys.put(key.with(0, 1), noon + 6 * minute);
  expect(await sessionKeys.since()).toBe(noon);
});

test.each([
  ['locking', () => sessionKeys.clear()],
  ['the time that is over', () => sessionKeys.get()],
])('%s ends it, and the next unlocking begins anew', async (_, end) => {
  await sessionKeys.put(key, noon + minute);
  vi.setSystemTime(noon + 2 * minute);
  await end();
  expect(await sessionKeys.since()).toBeNull();
  expect([...stored]).toEqual([]);
  await sessionKeys.put(key, noon + 9 * minute);
  expect(await sessionKeys.since()).toBe(noon + 2 * minute);
});

test('a sign of the person in a window that has not heard of the lock yet does not bring the key back', async () => {
  await sessionKeys.put(key, noon + minute);
  await sessionKeys.keep(noon + 2 * minute);
  expect(stored.get('until')).toBe(noon + 2 * minute);
  await sessionKeys.clear();
  await sessionKeys.keep(noon + 3 * minute);
  expect([...stored]).toEqual([]);
});
