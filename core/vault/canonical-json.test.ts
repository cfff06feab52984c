import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../bytes/text.ts';
import { canonicalJson, type Json, readCanonicalJson } from './canonical-json.ts';
import { Damaged } from './errors.ts';

test('names are sorted, nothing is spaced, text is escaped as RFC 8785 does', () => {
  expect(canonicalJson({ b: [1, 'x'], a: { d: 0, c: '' }, B: '€\n"\\\u0007' })).toBe(
    '{"B":"€\\n\\"\\\\\\u0007","a":{"c":"","d":0},"b":[1,"x"]}',
  );
});

const name = fc
  .stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
  .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
const value = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeNat(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(name, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json;

test('whatever is written is read back, and there is only one way to write it', () => {
  fc.assert(
    fc.property(value, (json) => {
      const text = canonicalJson(json);
      expect(readCanonicalJson(encodeUtf8(text))).toEqual(json);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

const others = [
  '{"b":1,"a":2}',
  '{"a":1,"a":1}',
  '{ "a":1}',
  '{"a":1} ',
  '\ufeff{"a":1}',
  '{"a":1.0}',
  '{"a":1e2}',
  '{"a":-1}',
  '{"a":-0}',
  '{"a":0.5}',
  '{"a":9007199254740992}',
  '{"a":true}',
  '{"a":null}',
  '{"a":"\\u0041"}',
  '{"a":"\\/"}',
  '{"a":"\\ud800"}',
  '{"ä":1}',
  '{"__proto__":1}',
  '{"constructor":1}',
  '{"":1}',
  '[[[[[[[[[1]]]]]]]]]',
  '',
  '{',
  'undefined',
];

test.each(others)('%j is refused', (text) => {
  expect(() => readCanonicalJson(encodeUtf8(text))).toThrow(Damaged);
});

test('bytes that are not UTF-8 are refused', () => {
  expect(() => readCanonicalJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow(Damaged);
});
