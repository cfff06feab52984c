import { expect, test, vi } from 'vitest';
import { addAccount } from '../../core/vault/edit/add-account.ts';
import { addSite } from '../../core/vault/edit/sites.ts';
import { bound, document, host, noon, otp } from '../../test/fixtures/fill-world.ts';
import { memoryOfBrowser } from '../../test/fixtures/memory-of-browser.ts';
import type { Prompt } from './documents.ts';
import { accountMeant, noteChosen, shownBy } from './which-account.ts';

const here = vi.hoisted(() => ({ kept: new Set<string>() }));
vi.mock('../platform/memory.ts', () => memoryOfBrowser(here.kept));

const grace = { issuer: 'Example', name: 'grace', otp: { ...otp, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } };
const vault = addSite(addAccount(bound, { ...grace, warnings: [] }, 'b', noon), 'b', host, noon);
const both = [
  { accountId: 'a', name: 'ada' },
  { accountId: 'b', name: 'grace' },
];

const meant = (path: string, text = '') =>
  accountMeant({ document: { ...document, path } } as Prompt, host, both, { identity: async () => text });

test.each([
  ['Signed in as ADA', 'a'],
  ['“grace”, enter your code', 'b'],
  ['ada or grace?', null],
  ['ada@example.com', null],
  ['Adaptive sign-in', null],
  ['no-ada', null],
  ['', null],
])('%s names %s', (text, id) => {
  expect(shownBy(text, both)).toBe(id);
});

test.each([
  ['Code for ada@example.com.', 'a'],
  ['Code for ada@example.com.br', null],
  ['Code for x.ada@example.com', null],
  ['Code for grace+ada@example.com', null],
  ['＜ada@ｅxample.com＞', 'a'],
])('an address is a whole word: %s', (text, id) => {
  expect(shownBy(text, [{ accountId: 'a', name: ' Ada@example.com ' }])).toBe(id);
});

test('a name that is a pattern is read as it stands; one of two letters says nothing', () => {
  expect(shownBy('anything', [{ accountId: 'a', name: '.*' }])).toBeNull();
  expect(shownBy('anything', [{ accountId: 'a', name: '(any.*' }])).toBeNull();
  expect(shownBy('Code for marta-10/297@example.org', [{ accountId: 'a', name: 'marta-10/297@example.org' }])).toBe(
    'a',
  );
  expect(shownBy('is it al?', [{ accountId: 'a', name: 'al' }])).toBeNull();
});

test('with one account there is nothing to read', async () => {
  const identity = vi.fn();
  const prompt = { document } as unknown as Prompt;
  expect(await accountMeant(prompt, host, both.slice(0, 1), { identity })).toBe('a');
  expect(await accountMeant(prompt, host, [], { identity })).toBeNull();
  expect(identity).not.toHaveBeenCalled();
});

test('asked once for each path: what was accepted there is meant there, until another one is, or the page names one', async () => {
  expect(await meant('/acme/login')).toBeNull();
  await noteChosen(vault, 'b', { host, path: '/acme/login' });
  expect(await meant('/acme/login')).toBe('b');
  expect(await meant('/acme/login', 'Hello ada')).toBe('a');
  expect(await meant('/other/login')).toBeNull();
  await noteChosen(vault, 'a', { host, path: '/acme/login' });
  expect(await meant('/acme/login')).toBe('a');
});

test('what is drawn anew for each sign-in is no path of its own', async () => {
  await noteChosen(vault, 'b', { host, path: '/t/acme/7f3a9c1e5b2d4860a1b2c3d4e5' });
  expect(await meant('/t/acme/0011223344556677889900aabb')).toBe('b');
  expect(await meant('/t/else/0011223344556677889900aabb')).toBeNull();
});

test('where one account alone belongs to a host nothing is kept, and what is kept names nobody', async () => {
  here.kept.clear();
  await noteChosen(bound, 'a', { host, path: '/login' });
  expect(here.kept.size).toBe(0);
  await noteChosen(vault, 'a', { host, path: '/login' });
  expect([...here.kept].join()).toMatch(/^chosen\/[\w-]{43}$/);
});
