import { expect, onTestFinished, test, vi } from 'vitest';
import { connect } from './database.ts';
import { isEmpty, lookAt } from './shelf.ts';

test('a look that the browser breaks off fails once; nothing of it is left to fail unheard', async () => {
  const connection = connect(`shelf-${crypto.randomUUID()}`);
  onTestFinished(() => connection.close());
  expect(isEmpty(await connection.use(lookAt))).toBe(true);
  const unheard: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    unheard.push(event.reason);
  };
  addEventListener('unhandledrejection', note);
  onTestFinished(() => removeEventListener('unhandledrejection', note));

  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new Error('broken off');
  });
  await expect(connection.use(lookAt)).rejects.toThrow('broken off');
  getAll.mockRestore();

  // The browser speaks of what nobody heard in a task of its own; these come after it.
  for (let look = 0; look < 3; look++) await connection.use(lookAt);
  expect(unheard).toEqual([]);
});
