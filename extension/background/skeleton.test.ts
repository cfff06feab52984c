import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../test/detector-corpus/corpus.ts';
import { fileOf, readSkeleton } from './skeleton.ts';

const input: [string, Record<string, string>] = ['input', { name: 'otp', 'data-truth': '0' }];
const page = {
  lang: 'en',
  title: 'Sign in',
  fields: 1,
  body: ['body', {}, ['label', {}, 'Verification code', input], ['div', {}, ['#shadow', {}, 'xxx xx']]] as never,
};

test('the file is one that the evaluator reads, and a field is marked only in the document that has the focus', () => {
  const { json, fields, elements, words } = fileOf([
    { page, focused: true },
    { page: { ...page, title: 'Around' }, focused: false },
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'skeleton-')), 'page.jsonl');
  writeFileSync(path, json);
  expect(readCorpus(path)).toMatchObject([
    { id: 'saved-page-1', kind: 'totp-challenge', fields: 1, title: 'Sign in', body: page.body },
    { id: 'saved-page-2', kind: 'negative', fields: 0, title: 'Around' },
  ]);
  expect(json.match(/data-truth/gu)).toHaveLength(1);
  expect({ fields, elements, words }).toEqual({
    fields: 1,
    elements: 10,
    words: ['Sign in', 'Verification code', 'otp', 'Around'],
  });
});

const deep = (depth: number): unknown => (depth === 0 ? 'x' : ['div', {}, deep(depth - 1)]);

test.each([
  ['nothing', null],
  ['a text', 'body'],
  ['a body that is a text', { ...page, body: '<body>' }],
  ['a tag that is none', { ...page, body: ['img src=x onerror', {}] }],
  ['an attribute that is no text', { ...page, body: ['body', { id: 1 }] }],
  ['an attribute that nobody may set', { ...page, body: ['body', { 'on click': '' }] }],
  ['a text that is too long', { ...page, body: ['body', {}, 'x'.repeat(401)] }],
  ['one that is too deep', { ...page, body: deep(300) }],
  ['one of too many elements', { ...page, body: ['body', {}, ...Array(8_001).fill(['b', {}])] }],
  ['one that is too heavy', { ...page, body: ['body', {}, ...Array(3_000).fill('x'.repeat(400))] }],
  ['half a field', { ...page, fields: 0.5 }],
])('what a document gives is refused when it is %s', (_, raw) => {
  expect(readSkeleton(raw)).toBeNull();
});

test('what a document gives is taken as it is when it is a skeleton', () => {
  expect(readSkeleton(page)).toEqual(page);
});
