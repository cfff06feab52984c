import { expect, test } from 'vitest';
import { pageSession } from './session.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at);

test('the key is given back until its time, and not a millisecond longer', async () => {
  let now = 1000;
  const session = pageSession(() => now);
  await session.put(key, 2000);
  now = 1999;
  expect(await session.get()).toEqual(key);
  now = 2000;
  expect(await session.get()).toBeNull();
  now = 1000;
  expect(await session.get()).toBeNull();
});

test('a sign of the person moves the time; a key whose time is over, or that was locked away, stays away', async () => {
  let now = 1000;
  const session = pageSession(() => now);
  await session.put(key, 2000);
  await session.keep(3000);
  now = 2999;
  expect(await session.get()).toEqual(key);
  now = 3000;
  await session.keep(4000);
  expect(await session.get()).toBeNull();
  await session.put(key, 5000);
  await session.clear();
  await session.keep(6000);
  expect(await session.get()).toBeNull();
});

test('it knows since when the vault is open: a longer time or a new key is no new unlocking, a key after locking is', async () => {
  let now = 1000;
  const session = pageSession(() => now);
  expect(await session.since()).toBeNull();
  await session.put(key, 2000);
  now = 1500;
  await session.put(key.toReversed(), 3000);
  expect(await session.since()).toBe(1000);
  await session.clear();
  expect(await session.since()).toBeNull();
  await session.put(key, 3000);
  expect(await session.since()).toBe(1500);
});

test('what was given back or put in is a copy: changing it changes nothing here', async () => {
  const session = pageSession(() => 0);
  const mine = key.slice();
  await session.put(mine, 10);
  mine.fill(9);
  (await session.get())?.fill(9);
  expect(await session.get()).toEqual(key);
});

test('locking one tab locks the others and tells them', async () => {
  const [here, there] = [pageSession(() => 0), pageSession(() => 0)];
  await here.put(key, 10);
  await there.put(key, 10);
  const told = new Promise<void>((settle) => void there.watch(settle));
  await here.clear();
  await told;
  expect(await here.get()).toBeNull();
  expect(await there.get()).toBeNull();
});
