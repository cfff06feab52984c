import { expect, test } from 'vitest';
import { verifierWorld as world } from '../../test/fixtures/verifier-world.ts';
import type { VerifierEvent } from './events.ts';
import { isWhole } from './log.ts';

async function logged() {
  const here = await world();
  await here.enrolled();
  for (let i = 0; i < 3; i++) await here.verifier.verify('ada', here.wrong());
  await here.verifier.verify('ada', here.code());
  await here.verifier.verify('ada', here.code());
  const account = await here.store.transaction((tx) => tx.read('account', 'ada'));
  if (typeof account === 'symbol' || !account) throw new Error('there is no account');
  return { ...here, events: await here.verifier.events('ada'), head: account.value.log };
}

test('what is told is what is logged, in order and numbered', async () => {
  const { verifier, told, events } = await logged();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  expect(told).toEqual(events.map(({ kind }) => `ada ${kind}`));
  expect(await verifier.events('ada', 1)).toEqual(events.slice(1));
  expect(await verifier.checkEvents('ada')).toBe(true);
  expect(await verifier.checkEvents('nobody')).toBe(true);
});

const tampered: [string, (events: VerifierEvent[]) => VerifierEvent[]][] = [
  ['changed', (events) => events.map((event, at) => (at === 1 ? { ...event, left: 3 } : event))],
  ['taken out', (events) => events.toSpliced(1, 1)],
  ['cut off', (events) => events.slice(0, -1)],
  ['swapped', (events) => [events[1]!, events[0]!, ...events.slice(2)]],
  ['put in', (events) => [...events, events[0]!]],
];

test.each(tampered)('an event that was %s is noticed', async (_, tamper) => {
  const { events, head } = await logged();
  expect(await isWhole(events, head)).toBe(true);
  expect(await isWhole(tamper([...events]), head)).toBe(false);
});

test('a database may give the fields back in any order', async () => {
  const { events, head } = await logged();
  const turned = events.map((event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as VerifierEvent);
  expect(await isWhole(turned, head)).toBe(true);
});

test('whoever is told and fails takes no verdict away', async () => {
  const { ports } = await world();
  const { createVerifier } = await import('./verifier.ts');
  const verifier = createVerifier({
    ...ports,
    tell: () => {
      throw new Error('the mail server is down');
    },
  });
  expect(await verifier.signedInFrom('ada', null, 'Chrome')).toMatchObject({ allowed: true });
  expect((await verifier.events('ada')).map(({ kind }) => kind)).toEqual(['device-new']);
});
