import { expect, test, vi } from 'vitest';
import { document } from '../../test/fixtures/fill-world.ts';
import { memoryOfBrowser } from '../../test/fixtures/memory-of-browser.ts';
import { forgetStopped, noteStopped, stoppedIn } from './stopped.ts';

vi.mock('../platform/memory.ts', () => memoryOfBrowser());

const documents = { DOC: document };
const note = { documentId: 'DOC', why: 'which' } as const;

test('why a command filled nothing is kept for its tab until the person acts', async () => {
  await noteStopped(7, note);
  expect(await stoppedIn(7, documents)).toEqual(note);
  expect(await stoppedIn(8, documents)).toBeNull();
  await forgetStopped(8);
  expect(await stoppedIn(7, documents)).toEqual(note);
  await forgetStopped(7);
  expect(await stoppedIn(7, documents)).toBeNull();
});

test('it goes with the document it is about', async () => {
  await noteStopped(7, note);
  expect(await stoppedIn(7, {})).toBeNull();
  expect(await stoppedIn(7, { DOC: { ...document, tabId: 9 } })).toBeNull();
});

test('what is in memory in another shape is nothing', async () => {
  const { memory } = await import('../platform/memory.ts');
  for (const odd of [null, 'x', [1], { 7: { documentId: 1 } }]) {
    await memory.write({ stopped: odd });
    expect(await stoppedIn(7, documents)).toBeNull();
  }
});
