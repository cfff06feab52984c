import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutoLock } from './auto-lock.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function page() {
  return Object.assign(new EventTarget(), { hidden: false }) as unknown as Document & { hidden: boolean };
}

function locking(idleMinutes = 5, hiddenSeconds = 60) {
  const document = page();
  const lock = vi.fn();
  const until = vi.fn();
  const auto = createAutoLock(document, () => Date.now(), { idleMinutes, hiddenSeconds }, lock, until);
  const hide = (hidden: boolean) => {
    document.hidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { document, lock, until, auto, hide };
}

test('locks when nobody touched it for the chosen minutes', () => {
  const { lock } = locking(5);
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(lock).toHaveBeenCalledOnce();
});

test('a key or a touch begins the time again', () => {
  const { document, lock } = locking(5);
  vi.advanceTimersByTime(4 * 60_000);
  document.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(4 * 60_000);
  expect(lock).not.toHaveBeenCalled();
});

test('locks when hidden too long', () => {
  const { lock, hide } = locking(5, 60);
  hide(true);
  vi.advanceTimersByTime(60_000);
  expect(lock).toHaveBeenCalled();
});

test('a page whose timers slept while hidden locks as soon as it is shown again', () => {
  const { lock, hide } = locking(5, 60);
  hide(true);
  vi.setSystemTime(Date.now() + 61_000);
  hide(false);
  expect(lock).toHaveBeenCalled();
});

test('coming back in time does not lock', () => {
  const { lock, hide } = locking(5, 60);
  hide(true);
  vi.advanceTimersByTime(59_000);
  hide(false);
  vi.advanceTimersByTime(60_000);
  expect(lock).not.toHaveBeenCalled();
});

test('the first touch after the time is over locks instead of counting', () => {
  const { document, lock } = locking(5);
  vi.setSystemTime(Date.now() + 10 * 60_000);
  document.dispatchEvent(new Event('pointerdown'));
  expect(lock).toHaveBeenCalled();
});

test('tells the session how long the key may live, at once and again after touches', () => {
  const { document, until } = locking(5);
  expect(until).toHaveBeenLastCalledWith(1_000_000 + 5 * 60_000);
  vi.advanceTimersByTime(60_000);
  document.dispatchEvent(new Event('pointerdown'));
  expect(until).toHaveBeenLastCalledWith(1_060_000 + 5 * 60_000);
});

test('stricter rules hold from the moment they are set', () => {
  const { lock, auto } = locking(60);
  vi.advanceTimersByTime(2 * 60_000);
  auto.rules({ idleMinutes: 1, hiddenSeconds: 60 });
  expect(lock).toHaveBeenCalled();
});

test('a window of the extension only tells the session of touches: another window may be in use', () => {
  const document = page();
  const lock = vi.fn();
  const until = vi.fn();
  createAutoLock(document, () => Date.now(), { idleMinutes: 5, hiddenSeconds: 60, onlyTell: true }, lock, until);
  document.hidden = true;
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(20 * 60_000);
  expect(lock).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('keydown'));
  expect(until).toHaveBeenLastCalledWith(Date.now() + 5 * 60_000);
});
