import { beforeEach, expect, test, vi } from 'vitest';
import type { Passkeys } from '../../core/passkeys/passkeys.ts';

let kept: Record<string, unknown> = {};
vi.mock('./browser.ts', () => ({
  browser: {
    runtime: { id: 'ours' },
    storage: {
      session: {
        get: async (name: string) => ({ [name]: kept[name] }),
        set: async (entries: object) => void Object.assign(kept, entries),
      },
    },
  },
}));

const site = 'https://codes.example.com/phone/';
const inside = (protocol: string) => vi.stubGlobal('location', { protocol });
const windowOf = async (available: Passkeys['available']) => {
  const { noted } = await import('./passkeys-here.ts');
  const never = () => Promise.reject(new Error('not asked'));
  return noted({ available, create: never, get: never });
};

beforeEach(() => {
  kept = {};
});

test.each([
  ['chrome-extension:', null, 'ours'],
  ['chrome-extension:', site, 'ours'],
  ['moz-extension:', site, 'codes.example.com'],
  ['moz-extension:', null, null],
])('passkeys in %s with the app for phones at %s belong to %s', async (protocol, address, owner) => {
  inside(protocol);
  const { passkeyOwner } = await import('./passkeys-here.ts');
  expect(passkeyOwner(address)).toBe(owner);
});

test.each([
  ['has some', async () => true, true],
  ['has none', async () => false, false],
  ['does not say', () => Promise.reject(new Error('gone')), false],
])('the worker knows what a window found out of a browser that %s', async (_, available, here) => {
  inside('chrome-extension:');
  const { passkeysHere } = await import('./passkeys-here.ts');
  expect(await passkeysHere(null)).toBeNull();
  expect(await (await windowOf(available)).available()).toBe(here);
  expect(await passkeysHere(null)).toBe(here);
});

test('where no passkey could be anybody’s, nobody needs to ask', async () => {
  inside('moz-extension:');
  const { passkeysHere } = await import('./passkeys-here.ts');
  expect(await passkeysHere(null)).toBe(false);
  expect(await passkeysHere(site)).toBeNull();
});
