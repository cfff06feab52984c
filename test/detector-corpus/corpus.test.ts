import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { type Answer, figures } from './figures.ts';

const page = { id: 'a', product: 'p', kind: 'totp-challenge', fields: 1, body: ['body', {}, ['input', {}]] };

function file(...lines: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'pages.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

test('a labelled page is read, and may leave its language and title out', () => {
  expect(readCorpus(file(JSON.stringify(page), ''))).toMatchObject([{ id: 'a', lang: 'en', title: '' }]);
});

test.each([
  ['no JSON', '{', /line 2 is no JSON/],
  ['no kind', JSON.stringify({ ...page, kind: undefined }), /line 2: kind: /],
  ['half a field', JSON.stringify({ ...page, fields: 0.5 }), /line 2: fields: /],
  ['a page that is a text', JSON.stringify({ ...page, body: '<body>' }), /line 2: body: /],
  ['an attribute that is no text', JSON.stringify({ ...page, body: ['body', { id: 1 }] }), /line 2: body: /],
  ['a child that is a number', JSON.stringify({ ...page, body: ['body', {}, 1] }), /line 2: body: /],
])('a file with %s is refused, and the line is named', (_, line, message) => {
  expect(() => readCorpus(file(JSON.stringify(page), line))).toThrow(message);
});

test('a file that is not there or empty is named', () => {
  expect(() => readCorpus('/nowhere/pages.jsonl')).toThrow(/\/nowhere\/pages.jsonl cannot be read/);
  expect(() => readCorpus(file(''))).toThrow(/has no pages/);
});

test('the figures count what was picked: right fields, wrong fields, the kind, and what is no prompt', () => {
  const answer = (kind: string, fields: number, ...found: [string, number[]][]): Answer => ({
    row: { ...page, kind, fields, lang: 'en', title: '', body: ['body', {}] },
    findings: found.map(([kind, truths]) => ({ kind, truths, signals: [], sure: 1 })),
  });
  const answers = [
    answer('totp-challenge', 1, ['sign-in', [0]]),
    answer('code-challenge', 1, ['sign-in', [0]]),
    answer('enrolment', 2, ['enrolment', [0, -1]]),
    answer('step-up', 1),
    answer('push', 0, ['push', []]),
    answer('push', 0),
    answer('negative', 0),
    answer('negative', 0, ['push', []]),
  ];
  expect(figures(answers)).toEqual({
    pages: 8,
    exact: 3 / 6,
    recall: 3 / 5,
    precision: 3 / 4,
    kind: 3 / 5,
    fp: 1 / 4,
  });
});
