import { beforeEach, expect, test, vi } from 'vitest';
import { bound, document, host } from '../../test/fixtures/fill-world.ts';
import type { Documents } from './documents.ts';
import { fillInFront } from './fill-in-front.ts';
import type { FetchFrom } from './page-readers.ts';
import { heard } from './reports.ts';

// The browser itself is stood in for: which documents a tab has, and what its reports change.
const here = {
  documents: {} as Documents,
  /** What the tab says once it was asked, one report after the other. */
  reports: [] as Documents[],
  filled: [] as string[],
  popups: 0,
};

vi.mock('../platform/toolbar.ts', () => ({ openPopup: async () => void here.popups++ }));
vi.mock('./tab-state.ts', () => ({
  async look() {
    setTimeout(report);
    return here.documents;
  },
}));
vi.mock('./seen.ts', () => ({
  seen: {
    async get() {
      setTimeout(report);
      return here.documents;
    },
  },
}));
vi.mock('./badge.ts', () => ({ refreshBadge: async () => {} }));
vi.mock('./stopped.ts', () => ({ forgetStopped: async () => {}, noteStopped: async () => {} }));
vi.mock('./replacement.ts', () => ({ replacementDue: async () => null }));
vi.mock('./policy.ts', () => ({ ruled: async () => ({ policy: {}, profiles: [] }) }));
vi.mock('./vault.ts', () => ({ openVault: async () => bound }));
vi.mock('./which-account.ts', () => ({ accountMeant: async () => 'a' }));
vi.mock('./fill.ts', () => ({
  async authorizeFill({ promptId }: { readonly promptId: string }) {
    here.filled.push(promptId);
    return { ok: true, took: true };
  },
}));

function report(): void {
  const next = here.reports.shift();
  if (!next) return;
  here.documents = next;
  heard(7);
}

const fetchFrom = {} as FetchFrom;
const asking = { ...document, origin: `https://${host}`, tabId: 7 };
const empty: Documents = { DOC: { ...asking, findings: [] } };

beforeEach(() => {
  here.documents = empty;
  here.reports = [];
  here.filled = [];
  here.popups = 0;
});

test('a page that begins to ask while the command comes is filled all the same', async () => {
  here.reports = [empty, { DOC: asking }];
  await fillInFront(7, null, fetchFrom);
  expect(here).toMatchObject({ filled: ['DOC.f1'], popups: 0 });
});

test('a page that was asked and shows nothing leads to the popup', async () => {
  here.reports = [empty, empty, empty, empty, empty];
  await fillInFront(7, null, fetchFrom);
  expect(here).toMatchObject({ filled: [], popups: 1 });
});

test('the menu on one frame waits for that frame alone', async () => {
  here.documents = { DOC: asking };
  here.reports = [{ DOC: asking, INNER: { ...asking, documentId: 'INNER', frameId: 4 } }];
  await fillInFront(7, 4, fetchFrom);
  expect(here.filled).toEqual(['INNER.f1']);
});
