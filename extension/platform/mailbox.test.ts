import { beforeEach, expect, test, vi } from 'vitest';

let answers: (() => Promise<unknown>)[] = [];
const sent: unknown[] = [];
vi.mock('./browser.ts', () => ({
  browser: {
    runtime: {
      sendMessage: (message: unknown) => {
        sent.push(message);
        return answers.shift()!();
      },
    },
  },
}));

const question = { type: 'prompt', tabId: 7 } as const;
const gone = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
const prompt = async () => ({ kind: 'unreachable' });

beforeEach(() => {
  sent.length = 0;
});

test.each([
  ['answers', [prompt], 1],
  ['ended before it answered, in Firefox', [gone, prompt], 2],
  ['ended before it answered, where the browser gives nothing', [async () => undefined, prompt], 2],
])('a question to a background that %s is answered', async (_, script, times) => {
  const { inquire } = await import('./mailbox.ts');
  answers = [...script];
  expect(await inquire(question)).toEqual({ kind: 'unreachable' });
  expect(sent).toEqual(Array.from({ length: times }, () => question));
});

test('no replacement to ask about is an answer, and a background that cannot start is an error', async () => {
  const { inquire } = await import('./mailbox.ts');
  answers = [async () => null];
  expect(await inquire({ type: 'replacement' })).toBeNull();
  answers = [gone, gone];
  await expect(inquire(question)).rejects.toThrow('Could not establish connection');
  expect(sent).toHaveLength(3);
});
