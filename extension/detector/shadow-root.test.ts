import { expect, test } from 'vitest';
import { isClobbered } from './clobbered.ts';
import { isShadowRoot } from './shadow-root.ts';

/** A document, in as far as it matters, on which a browser has put forms of these names (clobbered.browser.test.ts has them from one). */
function named(...names: string[]): Document {
  const forms = Object.fromEntries(names.map((name) => [name, { value: {} }]));
  return Object.create({ nodeType: 9, querySelectorAll: () => [] }, forms);
}

test('a form called host makes no shadow root of its document', () => {
  expect(isShadowRoot(named('host'))).toBe(false);
  expect(isShadowRoot(named('host', 'nodeType'))).toBe(false);
  expect(isClobbered(named('host'))).toBe(false);
});

test('behind a form called host nothing else stands in unseen for what is read of the document', () => {
  expect(isClobbered(named('host', 'activeElement'))).toBe(true);
});
