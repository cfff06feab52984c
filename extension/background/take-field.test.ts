import { beforeEach, expect, test, vi } from 'vitest';
import { profilesUnder } from '../../core/policy/platforms.ts';
import { readPolicy } from '../../core/policy/read.ts';
import { addSite, rememberField } from '../../core/vault/edit/sites.ts';
import { document, host, noon, unbound } from '../../test/fixtures/fill-world.ts';
import type { Finding } from '../detector/finding.ts';
import type { ToPage } from '../messages.ts';
import type { Documents } from './documents.ts';
import type { Focus } from './page-readers.ts';
import { heard } from './reports.ts';
import { describedField, focusedAmong, takeField, takeKnownField } from './take-field.ts';

// The browser itself is stood in for: which documents a tab has, what is said to them, and their reports.
const here = {
  documents: {} as Documents,
  told: [] as [documentId: string, message: ToPage][],
  /** What each report of the tab changes; without one there are no more. */
  reports: [] as (() => void)[],
};

vi.mock('../platform/pages.ts', () => ({
  async tell(_: number, documentId: string, message: ToPage) {
    here.told.push([documentId, message]);
    setTimeout(report);
    return Object.hasOwn(here.documents, documentId);
  },
}));
vi.mock('./tab-state.ts', () => ({ look: async () => here.documents }));
vi.mock('./seen.ts', () => ({
  seen: {
    async get() {
      setTimeout(report);
      return here.documents;
    },
  },
}));

function report(): void {
  here.reports.shift()?.();
  heard(7);
}

beforeEach(() => {
  here.documents = { top: { ...document, documentId: 'top', findings: [] } };
  here.told = [];
  here.reports = [];
});

const taken: Finding = { ...document.findings[0]!, field: '/in text b 0' };
const says = (findings: readonly Finding[]) => () => {
  here.documents = { top: { ...here.documents.top!, findings } };
};
const focusIs = (focus: Focus['focus']) => ({ focus: async () => ({ path: [], focus }) });

test('the document that has the focus is told to take it, and the field is taken once it says so', async () => {
  here.reports = [says([]), says([taken])];
  expect(await takeField(7, focusIs('input'))).toBe(true);
  expect(here.told).toEqual([['top', { type: 'take', field: null }]]);
});

test('without an input that has the focus nobody is told anything', async () => {
  for (const focus of [null, 0] as const) expect(await takeField(7, focusIs(focus))).toBe(false);
  expect(here.told).toEqual([]);
});

test('a document that finds nothing at the focus took nothing, however often its tab reports', async () => {
  here.reports = Array.from({ length: 9 }, () => says([document.findings[0]!]));
  expect(await takeField(7, focusIs('input'))).toBe(false);
});

test('a document that went meanwhile takes nothing', async () => {
  expect(
    await takeField(7, {
      async focus() {
        here.documents = {};
        return { path: [], focus: 'input' };
      },
    }),
  ).toBe(false);
});

test('another tab’s documents are not asked', async () => {
  const asked: string[] = [];
  here.documents = { ...here.documents, other: { ...document, documentId: 'other', tabId: 8 } };
  await takeField(7, {
    async focus({ documentId }) {
      asked.push(documentId);
      return null;
    },
  });
  expect(asked).toEqual(['top']);
});

const known = rememberField(addSite(unbound, 'a', host, noon), 'a', host, '/in text b 0', noon);

test('at a host where the person pointed at a field before, the page is told by what to find it', async () => {
  await takeKnownField(here.documents.top!, known);
  expect(here.told).toEqual([['top', { type: 'take', field: '/in text b 0' }]]);
});

test('not where it found the field by itself, at another host, or where nobody pointed at one', async () => {
  await takeKnownField({ ...here.documents.top!, findings: [taken] }, known);
  await takeKnownField({ ...here.documents.top!, origin: `https://other.${host}` }, known);
  await takeKnownField({ ...here.documents.top!, origin: 'null' }, known);
  await takeKnownField(here.documents.top!, addSite(unbound, 'a', host, noon));
  expect(here.told).toEqual([]);
});

const at = (documentId: string, frameId: number, focus: Focus['focus'], ...path: number[]) => ({
  document: { ...document, documentId, frameId },
  at: { path, focus },
});

test('the focus is followed from the page into its frames', () => {
  const frames = [at('top', 0, 1), at('first', 4, 'input', 0), at('second', 5, 0, 1), at('inner', 6, 'input', 1, 0)];
  expect(focusedAmong(frames)?.documentId).toBe('inner');
  expect(focusedAmong([at('top', 0, 'input'), ...frames.slice(1)])?.documentId).toBe('top');
});

test('a field that had the focus of its frame alone is not meant', () => {
  expect(focusedAmong([at('top', 0, null), at('frame', 4, 'input', 0)])).toBeNull();
  expect(focusedAmong([at('top', 0, 0)])).toBeNull();
  expect(focusedAmong([])).toBeNull();
});

test('a frame that passes for the page, or for another frame, is not believed', () => {
  expect(focusedAmong([at('frame', 4, 'input')])).toBeNull();
  expect(focusedAmong([at('top', 0, 0), at('frame', 4, 'input', 0), at('liar', 5, 'input', 0)])).toBeNull();
  expect(focusedAmong([at('top', 0, 0), { document: { ...document, frameId: 4 }, at: null }])).toBeNull();
});

test.each([
  ['https://app.acme.example', '/login', 0, 'input.code'],
  ['https://app.acme.example', '/elsewhere', 0, null],
  ['https://app.acme.example', '/login', 4, null],
  ['https://id.acme.example', '/any', 4, '#otp'],
  ['https://id.acme.example', '/any', 0, null],
  ['https://evil.example', '/login', 0, null],
])('in %s%s, frame %i, the field described is %s', (origin, path, frameId, selector) => {
  const codeFields = [
    { path: '/login', shadow: ['acme-login'], selector: 'input.code' },
    { frame: 'id.acme.example', selector: '#otp' },
  ];
  const hosts = ['app.acme.example', 'id.acme.example'];
  const { policy } = readPolicy({ platforms: [{ name: 'Acme', hosts, codeFields }] });
  expect(describedField({ origin, path, frameId }, profilesUnder(policy))?.selector ?? null).toBe(selector);
});
