import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from './clock.ts';

/** A page that can be hidden, and a clock whose seconds pass with the timers. */
function page() {
  const target = new EventTarget() as EventTarget & { hidden: boolean };
  target.hidden = false;
  return target as unknown as Document & { hidden: boolean };
}

const start = 1_790_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a machine that slept for more than a minute locks before the new time is drawn', () => {
  const order: string[] = [];
  const clock = createClock(page(), Date.now, () => order.push('locked'));
  clock.now.watch(() => order.push('drawn'));
  vi.advanceTimersByTime(3000);
  expect(order).toEqual(['drawn', 'drawn', 'drawn']);
  order.length = 0;
  // Asleep: the wall clock moves and no timer does.
  vi.setSystemTime(start + 3000 + 61_000 + 1000);
  vi.advanceTimersByTime(1000);
  expect(order.slice(0, 2)).toEqual(['locked', 'drawn']);
  clock.stop();
});

test('a timer that is late by less than a minute is only late', () => {
  let slept = 0;
  const clock = createClock(page(), Date.now, () => {
    slept += 1;
  });
  vi.setSystemTime(start + 55_000);
  vi.advanceTimersByTime(1000);
  expect(slept).toBe(0);
  clock.stop();
});

test('a hidden page rests, and being shown again is no sleep: how long it may be hidden is its own rule', () => {
  let slept = 0;
  const shown = page();
  const clock = createClock(shown, Date.now, () => {
    slept += 1;
  });
  shown.hidden = true;
  shown.dispatchEvent(new Event('visibilitychange'));
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(start + 600_000);
  shown.hidden = false;
  shown.dispatchEvent(new Event('visibilitychange'));
  expect(slept).toBe(0);
  expect(clock.now.get()).toBe(start + 600_000);
  clock.stop();
});
