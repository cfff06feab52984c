import { beforeEach, expect, test, vi } from 'vitest';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { addSite, markSiteProved, setSiteMode } from '../../core/vault/edit/sites.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { bound, document, host, noon, otp } from '../../test/fixtures/fill-world.ts';
import { memoryOfBrowser } from '../../test/fixtures/memory-of-browser.ts';
import type { FillOrder } from './authorize-fill.ts';
import { fillByItself, rest } from './automatic.ts';
import type { FetchFrom } from './page-readers.ts';
import { noteRival } from './replacement.ts';

const here = vi.hoisted(() => ({
  vault: null as Vault | null,
  inFront: true,
  promptId: 'f1',
  kind: 'sign-in' as 'sign-in' | 'step-up',
  text: '',
  orders: [] as FillOrder[],
}));
vi.mock('../platform/managed.ts', () => ({ managed: { read: async () => null }, packageRules: () => ({}) }));
vi.mock('../platform/memory.ts', () => memoryOfBrowser());
vi.mock('../platform/pages.ts', () => ({ tabNow: async () => ({ inFront: here.inFront }) }));
vi.mock('./vault.ts', () => ({ openVault: async () => here.vault }));
vi.mock('./seen.ts', () => ({
  seen: {
    get: async () => ({
      DOC: { ...document, findings: [{ ...document.findings[0]!, id: here.promptId, kind: here.kind }] },
    }),
  },
}));
vi.mock('./fill.ts', () => ({
  authorizeFill: async (order: FillOrder) => {
    here.orders.push(order);
    return { ok: true, took: true };
  },
}));

const automatic = setSiteMode(bound, 'a', host, 'automatic', noon);
let prompts = 0;

beforeEach(() => {
  // Another prompt each time: none is filled twice.
  Object.assign(here, { vault: automatic, inFront: true, kind: 'sign-in', text: '', promptId: `f${++prompts}` });
  here.orders.length = 0;
});

const filled = async () => {
  await fillByItself(7, { identity: async () => here.text } as unknown as FetchFrom);
  return here.orders.map(({ accountId, use, by, confirmed }) => ({ accountId, use, by, confirmed }));
};

test('where the person chose it, the prompt in front is filled, once, and never as if confirmed', async () => {
  const order = { accountId: 'a', use: 'totp', by: 'automatic', confirmed: false };
  expect(await filled()).toEqual([order]);
  expect(await filled()).toEqual([order]);
});

test.each([
  ['the tab is not in front', () => Object.assign(here, { inFront: false })],
  ['the vault is locked', () => Object.assign(here, { vault: null })],
  ['it was not chosen there', () => Object.assign(here, { vault: bound })],
  ['the page asks for something other than a sign-in', () => Object.assign(here, { kind: 'step-up' })],
])('nothing goes by itself where %s', async (_, change) => {
  change();
  expect(await filled()).toEqual([]);
});

test('an account whose place another one is about to take is not filled by itself', async () => {
  const young = { issuer: 'Example', name: 'ada', otp: { ...otp, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } };
  const both = addAccount(automatic, { ...young, warnings: [] }, 'young', noon);
  await noteRival('young', 'a');
  here.vault = both;
  expect((await filled()).map(({ accountId }) => accountId)).toEqual(['a']);
  here.promptId = 'once-more';
  here.orders.length = 0;
  here.vault = markSiteProved(addSite(both, 'young', 'example.com', noon), 'young', 'example.com', noon);
  expect(await filled()).toEqual([]);
});

test('of two accounts that may fill by themselves, the one that the page names; where it names none, neither', async () => {
  const grace = {
    issuer: 'Example',
    name: 'grace@example.com',
    otp: { ...otp, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
  };
  const both = addSite(addAccount(automatic, { ...grace, warnings: [] }, 'b', noon), 'b', host, noon);
  here.vault = setSiteMode(both, 'b', host, 'automatic', noon);
  expect(await filled()).toEqual([]);
  here.text = 'Signing in as Grace@Example.com.';
  expect((await filled()).map(({ accountId }) => accountId)).toEqual(['b']);
});

test('a host that refused a code is given none by itself for ten minutes', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(noon);
  await rest(host);
  now.mockReturnValue(noon + 10 * 60_000 - 1);
  expect(await filled()).toEqual([]);
  now.mockReturnValue(noon + 10 * 60_000 + 1);
  expect(await filled()).toHaveLength(1);
  now.mockRestore();
});
