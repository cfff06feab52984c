import { expect, test } from 'vitest';
import { document } from '../../test/fixtures/fill-world.ts';
import type { Focus } from './page-readers.ts';
import { focusedAmong } from './take-field.ts';

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
