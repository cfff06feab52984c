import { expect, test } from 'vitest';
import type { Finding } from '../detector/finding.ts';
import { judgeFill, type Pending } from './after-fill.ts';
import type { Documents, SeenDocument } from './documents.ts';

const finding = (kind: Finding['kind'], id = 'f1'): Finding => ({
  id,
  kind,
  fields: 1,
  length: 6,
  takesBackup: false,
  sure: 1,
  signals: [],
});

const document = (documentId: string, findings: readonly Finding[], since: number): SeenDocument => ({
  documentId,
  tabId: 7,
  frameId: 0,
  origin: 'https://app.sekoia.io',
  path: '/login',
  topOrigin: 'https://app.sekoia.io',
  ancestors: [],
  findings,
  dismissed: [],
  picture: null,
  since,
});

const all = (...documents: SeenDocument[]): Documents =>
  Object.fromEntries(documents.map((one) => [one.documentId, one]));

const pending: Pending = {
  tabId: 7,
  documentId: 'FIRST',
  findingId: 'f1',
  seen: 'sign-in',
  path: '/login',
  field: null,
  host: 'app.sekoia.io',
  accountId: 'a',
  use: 'totp',
  by: 'person',
  backupAt: null,
  at: 1_000,
};

const now = { documents: {}, alive: true, asksPassword: false, loading: false, now: 3_000 };
const before = document('FIRST', [finding('sign-in')], 500);

test.each([
  ['the prompt is still there: nothing was sent yet', { ...now, documents: all(before) }, 'waiting'],
  ['the prompt went away in its own document', { ...now, documents: all({ ...before, findings: [] }) }, 'accepted'],
  [
    'the page came back and asks the same again',
    { ...now, alive: false, documents: all(document('SECOND', [finding('sign-in')], 2_000)) },
    'rejected',
  ],
  [
    'the page went on to one that asks nothing',
    { ...now, alive: false, documents: all(document('SECOND', [], 2_000)) },
    'accepted',
  ],
  ['the tab went on to where we may not look', { ...now, alive: false }, 'accepted'],
  [
    'the page went back to the password',
    { ...now, alive: false, asksPassword: true, documents: all(document('SECOND', [], 2_000)) },
    'waiting',
  ],
  [
    'the prompt went away in its own document, where the password is asked for again',
    { ...now, asksPassword: true, documents: all({ ...before, findings: [] }) },
    'waiting',
  ],
  ['the tab is between two pages', { ...now, alive: false, loading: true }, 'waiting'],
  ['three minutes later nothing is concluded', { ...now, documents: all(before), now: 1_000 + 180_001 }, 'unknown'],
  [
    'a prompt in another tab says nothing of this one',
    { ...now, alive: false, documents: all({ ...document('SECOND', [finding('sign-in')], 2_000), tabId: 8 }) },
    'accepted',
  ],
] as const)('%s', (_, tab, verdict) => {
  expect(judgeFill(pending, tab)).toBe(verdict);
});

test('a page with a password field after an enrolment or a step-up is a page like others', () => {
  const tab = { ...now, alive: false, asksPassword: true, documents: all(document('SECOND', [], 2_000)) };
  for (const seen of ['enrolment', 'step-up'] as const) expect(judgeFill({ ...pending, seen }, tab)).toBe('accepted');
});

test('an enrolment that lands on a page which turns protection off went through', () => {
  const landed = document('SECOND', [finding('turn-off')], 2_000);
  expect(judgeFill({ ...pending, seen: 'enrolment' }, { ...now, alive: false, documents: all(landed) })).toBe(
    'accepted',
  );
});

test.each([
  ['to another site', [{ ...document('SECOND', [], 2_000), origin: 'https://news.example' }]],
  ['to where we may not look', []],
])('leaving for %s in the middle of an enrolment proves nothing', (_, landed) => {
  const tab = { ...now, alive: false, documents: all(...landed) };
  expect(judgeFill({ ...pending, seen: 'enrolment' }, tab)).toBe('waiting');
});
