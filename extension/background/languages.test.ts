import { expect, test } from 'vitest';
import { createTeaching } from './languages.ts';

const where = { tabId: 7, documentId: 'D0C' };

/** A world in which words arrive when the test says so. */
function slow() {
  const done: string[] = [];
  const arriving: (() => void)[] = [];
  const teaching = createTeaching({
    bring: (tabId, documentId, language) =>
      new Promise((resolve) => {
        arriving.push(() => {
          done.push(`${language} to ${tabId} ${documentId}`);
          resolve();
        });
      }),
    async lookAgain({ documentId }) {
      done.push(`${documentId} looks again${teaching.isLearning(documentId) ? ', still learning' : ''}`);
    },
  });
  return { teaching, done, arrive: () => arriving.shift()!() };
}

test('a document is told to look again when it has all the words it wished for, and what it said before does not count', async () => {
  const { teaching, done, arrive } = slow();
  const lesson = teaching.teach(where, ['de', 'it']);
  expect(teaching.isLearning('D0C')).toBe(true);
  expect(teaching.isLearning('another')).toBe(false);
  arrive();
  expect(teaching.isLearning('D0C')).toBe(true);
  arrive();
  await lesson;
  expect(done).toEqual(['de to 7 D0C', 'it to 7 D0C', 'D0C looks again']);
});

test('while a second wish is under way the first one’s end changes nothing', async () => {
  const { teaching, arrive } = slow();
  const first = teaching.teach(where, ['de']);
  const second = teaching.teach(where, ['fr']);
  arrive();
  await first;
  expect(teaching.isLearning('D0C')).toBe(true);
  arrive();
  await second;
  expect(teaching.isLearning('D0C')).toBe(false);
});

test('a document that could not be given words is heard again all the same', async () => {
  const teaching = createTeaching({
    bring: () => Promise.reject(new Error('gone')),
    lookAgain: () => Promise.resolve(),
  });
  await expect(teaching.teach(where, ['de'])).rejects.toThrow('gone');
  expect(teaching.isLearning('D0C')).toBe(false);
});
