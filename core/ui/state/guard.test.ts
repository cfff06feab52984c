import { expect, test } from 'vitest';
import { createGuard, guardMs, type Press } from './guard.ts';

const press = (kind: Press['kind'], change: Partial<Press> = {}): Press => ({
  kind,
  code: kind.startsWith('key') ? 'Enter' : '',
  repeat: false,
  trusted: true,
  byPointer: false,
  ...change,
});

function guardAt(start: number) {
  const clock = { now: start };
  return { clock, guard: createGuard(() => clock.now) };
}

test('for 700 ms after it appeared, neither keys nor clicks count', () => {
  const { clock, guard } = guardAt(1000);
  clock.now += guardMs - 1;
  expect(guard.allows(press('keydown'))).toBe(false);
  expect(guard.allows(press('click'))).toBe(false);
  expect(guard.allows(press('pointerdown'))).toBe(false);
});

test('a fresh press afterwards counts', () => {
  const { clock, guard } = guardAt(1000);
  clock.now += guardMs;
  expect(guard.allows(press('keydown'))).toBe(true);
  expect(guard.allows(press('click'))).toBe(true);
});

test('a key that was down before must come up first, however long it is held', () => {
  const { clock, guard } = guardAt(1000);
  guard.allows(press('keydown'));
  clock.now += 60_000;
  expect(guard.allows(press('click'))).toBe(false);
  expect(guard.allows(press('keydown', { repeat: true }))).toBe(false);
  expect(guard.allows(press('keyup'))).toBe(false);
  expect(guard.allows(press('keydown'))).toBe(true);
});

test('a key held since before the page had the focus shows itself by repeating and never counts', () => {
  const { clock, guard } = guardAt(1000);
  clock.now += 5000;
  expect(guard.allows(press('keydown', { repeat: true }))).toBe(false);
  expect(guard.allows(press('click'))).toBe(false);
});

test('Enter and Space held together: one coming up does not free the other', () => {
  const { clock, guard } = guardAt(1000);
  guard.allows(press('keydown', { code: 'Enter' }));
  guard.allows(press('keydown', { code: 'Space' }));
  clock.now += 5000;
  guard.allows(press('keyup', { code: 'Enter' }));
  expect(guard.allows(press('click'))).toBe(false);
});

test('a pointer that went down too early does not click when it comes up later', () => {
  const { clock, guard } = guardAt(1000);
  guard.allows(press('pointerdown'));
  clock.now += 5000;
  expect(guard.allows(press('click', { byPointer: true }))).toBe(false);
  expect(guard.allows(press('pointerdown'))).toBe(true);
  expect(guard.allows(press('click', { byPointer: true }))).toBe(true);
});

test('getting the focus again, or another prompt, begins the 700 ms again', () => {
  const { clock, guard } = guardAt(1000);
  clock.now += 5000;
  guard.arm();
  expect(guard.allows(press('click'))).toBe(false);
});

test('what a script made never counts', () => {
  const { clock, guard } = guardAt(1000);
  clock.now += 5000;
  expect(guard.allows(press('click', { trusted: false }))).toBe(false);
});
