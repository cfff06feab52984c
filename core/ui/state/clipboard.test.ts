import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCopyBoard } from './clipboard.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function board(kind: 'pwa' | 'popup' = 'pwa', canClear = true) {
  const view = new EventTarget();
  const front = { is: true };
  const page = Object.assign(new EventTarget(), {
    get hidden() {
      return !front.is;
    },
    hasFocus: () => front.is,
    defaultView: view,
  }) as unknown as Document;
  const clipboard = { write: vi.fn(async () => {}), clear: vi.fn(async () => canClear) };
  const made = createCopyBoard(page, { kind, clipboard, now: () => Date.now() });
  const move = (inFront: boolean) => {
    front.is = inFront;
    page.dispatchEvent(new Event('visibilitychange'));
    if (inFront) view.dispatchEvent(new Event('focus'));
  };
  return { made, clipboard, move };
}

test('a copied code is cleared after its time while we are in front', async () => {
  const { made, clipboard } = board();
  await made.copy('123456', 'Sekoia.io', 30);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(clipboard.clear).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(clipboard.clear).toHaveBeenCalledOnce();
  expect(made.copied.get()?.state).toBe('cleared');
});

test('elsewhere by then: it is still there, and cleared on return', async () => {
  const { made, clipboard, move } = board();
  await made.copy('123456', 'Sekoia.io', 30);
  move(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clipboard.clear).not.toHaveBeenCalled();
  expect(made.copied.get()?.state).toBe('still-there');
  move(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(made.copied.get()?.state).toBe('cleared');
});

test('the rule holds after its message was put away', async () => {
  const { made, clipboard } = board();
  await made.copy('123456', 'Sekoia.io', 30);
  made.forget(made.copied.get()!);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(clipboard.clear).toHaveBeenCalledOnce();
});

test('a second copy begins the time again', async () => {
  const { made, clipboard } = board();
  await made.copy('123456', 'Sekoia.io', 30);
  await vi.advanceTimersByTimeAsync(20_000);
  await made.copy('654321', 'epilot', 30);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(clipboard.clear).not.toHaveBeenCalled();
});

test('a popup cannot wait and says that the code stays', async () => {
  const { made, clipboard } = board('popup');
  await made.copy('123456', 'Sekoia.io', 30);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(made.copied.get()?.state).toBe('stays');
  expect(clipboard.clear).not.toHaveBeenCalled();
});

test('a browser that will not clear is not claimed to have cleared', async () => {
  const { made } = board('pwa', false);
  await made.copy('123456', 'Sekoia.io', 30);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(made.copied.get()?.state).toBe('stays');
});

test('a refused copy is said', async () => {
  const { made, clipboard } = board();
  clipboard.write.mockRejectedValueOnce(new Error('no'));
  await made.copy('123456', 'Sekoia.io', 30);
  expect(made.copied.get()?.state).toBe('refused');
});
