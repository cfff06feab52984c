import { beforeEach, expect, test, vi } from 'vitest';
import type { Vault } from '../../core/vault/vault.ts';
import { sampleVault } from '../../test/ui/sample-vault.ts';
import type { Sent } from './authorize-fill.ts';
import { considerTab, noteSent } from './pending.ts';

const noon = 1_800_000_000_000;
const here = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  vault: null as Vault | null,
  whileAsked: async () => {},
}));
vi.mock('../platform/memory.ts', () => ({
  memory: {
    read: async (name: string) => here.stored.get(name),
    async write(entries: object) {
      for (const [name, value] of Object.entries(entries)) here.stored.set(name, value);
    },
  },
}));
vi.mock('../platform/pages.ts', () => ({ tabNow: async () => ({ address: null, loading: false, inFront: true }) }));
vi.mock('./seen.ts', () => ({
  seen: { get: async () => ({}) },
  // The page of every code sent so far has gone.
  async isAlive() {
    await here.whileAsked();
    return false;
  },
}));
vi.mock('./vault.ts', () => ({
  async changeVault(edit: (before: Vault) => Vault) {
    here.vault = edit(here.vault as Vault);
    return here.vault;
  },
}));
vi.mock('./which-account.ts', () => ({ noteChosen: async () => {} }));

beforeEach(() => {
  here.stored.clear();
  here.vault = sampleVault(2, noon);
  here.whileAsked = async () => {};
  vi.useFakeTimers({ now: noon });
  return () => vi.useRealTimers();
});

const sent = (documentId: string, accountId: string): Sent =>
  ({
    prompt: { document: { tabId: 4, documentId, path: '/code' }, finding: { id: 'f', kind: 'sign-in' } },
    host: 'app.example.com',
    order: { accountId, use: 'totp', by: 'person' },
    backupAt: null,
  }) as unknown as Sent;
const proved = (id: string) =>
  here.vault?.accounts[id]?.sites.some(({ host, proved }) => host === 'app.example.com' && proved) ?? false;

test('a code that goes out while it is asked what became of the one before is still on its way, and judged after it', async () => {
  const accepted = vi.fn();
  const consider = () => considerTab(4, {} as never, { accepted, rejected: () => {} });
  await noteSent(sent('first', 'sample-0000'), noon);
  here.whileAsked = async () => {
    here.whileAsked = async () => {};
    await noteSent(sent('second', 'sample-0001'), noon + 2_000);
  };
  consider();
  await vi.advanceTimersByTimeAsync(1_200);
  expect(accepted).not.toHaveBeenCalled();
  consider();
  await vi.advanceTimersByTimeAsync(1_200);
  expect(accepted).toHaveBeenCalledTimes(1);
  expect(proved('sample-0001')).toBe(true);
});

test('asked twice at once, an outcome is written down once', async () => {
  const accepted = vi.fn();
  const consider = () => considerTab(4, {} as never, { accepted, rejected: () => {} });
  await noteSent(sent('first', 'sample-0000'), noon);
  let letGo = () => {};
  here.whileAsked = () =>
    new Promise((settle) => {
      letGo = settle;
    });
  consider();
  await vi.advanceTimersByTimeAsync(1_200);
  here.whileAsked = async () => {};
  consider();
  await vi.advanceTimersByTimeAsync(1_200);
  expect(accepted).toHaveBeenCalledTimes(1);
  letGo();
  await vi.advanceTimersByTimeAsync(0);
  expect(accepted).toHaveBeenCalledTimes(1);
  expect(proved('sample-0000')).toBe(true);
});
