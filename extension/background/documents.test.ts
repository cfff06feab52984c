import { expect, test } from 'vitest';
import type { Finding } from '../detector/finding.ts';
import {
  codesShown,
  type Documents,
  dismissed,
  forgotten,
  pointAt,
  promptById,
  promptsIn,
  readDocuments,
  reported,
} from './documents.ts';

const finding = (id: string, kind: Finding['kind'] = 'sign-in'): Finding => ({
  id,
  kind,
  fields: 1,
  length: 6,
  takesBackup: false,
  sure: 0.9,
  signals: [],
});

const report = (documentId: string, more: Partial<Parameters<typeof reported>[1]> = {}) => ({
  documentId,
  tabId: 7,
  frameId: 0,
  origin: 'https://a.io',
  path: '/login',
  topOrigin: 'https://a.io',
  ancestors: [],
  findings: [finding('f1')],
  ...more,
});

const after = (...reports: ReturnType<typeof report>[]): Documents =>
  reports.reduce<Documents>((documents, one, at) => reported(documents, one, 1_000 + at), {});

test('a prompt can be found again by its id, which tells its document and its finding', () => {
  const documents = after(report('TOP'));
  const [prompt] = promptsIn(documents, 7);
  expect(prompt?.id).toBe('TOP.f1');
  expect(promptById(documents, 'TOP.f1')).toEqual(prompt);
  expect(promptById(documents, 'TOP.f2')).toBeNull();
  expect(promptById(documents, 'f1')).toBeNull();
});

test('the same report again is no change at all, in whatever order its fields come back from storage', () => {
  const documents = after(report('TOP'));
  const stored: Documents = {
    TOP: Object.fromEntries(Object.entries(documents.TOP!).sort()) as unknown as Documents[string],
  };
  expect(reported(stored, report('TOP'), 9_999)).toBe(stored);
});

test('a new document in a tab ends the one before and all its frames', () => {
  const documents = after(report('TOP'), report('FRAME', { frameId: 3 }), report('NEXT'));
  expect(Object.keys(documents)).toEqual(['NEXT']);
});

test('a frame that was quicker than the page around it is still there when that page reports', () => {
  const quick = report('FRAME', { frameId: 3, ancestors: ['https://b.io', 'https://a.io'] });
  const before = report('BEFORE', { frameId: 4, ancestors: ['https://other.io'] });
  expect(Object.keys(after(before, quick, report('TOP')))).toEqual(['FRAME', 'TOP']);
});

test('a document that reports again keeps its frames, a frame that was replaced goes, other tabs stay', () => {
  const documents = after(
    report('ELSEWHERE', { tabId: 8 }),
    report('TOP'),
    report('FRAME', { frameId: 3 }),
    report('OTHER', { frameId: 4 }),
    report('FRAME2', { frameId: 3 }),
    report('TOP', { findings: [] }),
  );
  expect(Object.keys(documents).sort()).toEqual(['ELSEWHERE', 'FRAME2', 'OTHER', 'TOP']);
  expect(documents.TOP?.since).toBe(1_001);
});

test('a document that comes back from another origin is another document', () => {
  const first = dismissed(after(report('TOP')), 'TOP', 'f1');
  const second = reported(first, report('TOP', { origin: 'https://b.io' }), 5_000);
  expect(second.TOP).toMatchObject({ dismissed: [], since: 5_000 });
});

test('what was sent away stays away while it is there, and codes that were dealt with too', () => {
  let documents = dismissed(after(report('TOP')), 'TOP', 'f1');
  documents = dismissed(documents, 'TOP', codesShown);
  expect(promptsIn(documents, 7)).toEqual([]);
  documents = reported(documents, report('TOP', { findings: [finding('f1'), finding('f2')] }), 2_000);
  expect(promptsIn(documents, 7).map(({ id }) => id)).toEqual(['TOP.f2']);
  documents = reported(documents, report('TOP', { findings: [finding('f2')] }), 3_000);
  expect(documents.TOP?.dismissed).toEqual([codesShown]);
});

test('a picture the person pointed at is an enrolment, and stands first until it is sent away', () => {
  const documents = pointAt(after(report('TOP')), 'TOP', 'found');
  expect(promptsIn(documents, 7).map(({ finding: { kind } }) => kind)).toEqual(['enrolment', 'sign-in']);
  expect(promptsIn(dismissed(documents, 'TOP', 'pointed-at'), 7).map(({ id }) => id)).toEqual(['TOP.f1']);
});

test('pointing at another picture speaks of it again, and a document that is gone is not pointed at', () => {
  const away = dismissed(pointAt(after(report('TOP')), 'TOP', 'found'), 'TOP', 'pointed-at');
  const [prompt] = promptsIn(pointAt(away, 'TOP', 'lost'), 7);
  expect(prompt?.id).toBe('TOP.pointed-at');
  expect(prompt?.document.picture).toBe('lost');
  expect(pointAt(away, 'GONE', 'found')).toBe(away);
});

test('what can be filled stands before what can only be explained, whichever frame it is in', () => {
  const documents = after(
    report('TOP', { findings: [finding('f1', 'sent-code'), finding('f2', 'turn-off')] }),
    report('FRAME', { frameId: 3, findings: [finding('f1', 'backup-code')] }),
  );
  expect(promptsIn(documents, 7).map(({ id }) => id)).toEqual(['FRAME.f1', 'TOP.f2', 'TOP.f1']);
});

test('a page that makes frames without end is forgotten from its oldest on', () => {
  const many = Array.from({ length: 300 }, (_, at) => report(`D${at}`, { frameId: at + 1 }));
  const documents = after(...many);
  expect(Object.keys(documents)).toHaveLength(60);
  expect(documents.D299).toBeDefined();
});

test('a closed tab is forgotten', () => {
  const documents = after(report('TOP'), report('ELSEWHERE', { tabId: 8 }));
  expect(Object.keys(forgotten(documents, ({ tabId }) => tabId === 7))).toEqual(['ELSEWHERE']);
});

test.each([[undefined], [null], ['x'], [{ TOP: {} }]])('what is not ours in storage (%j) is nothing', (stored) => {
  expect(readDocuments(stored)).toEqual({});
});
