import { expect, test } from 'vitest';
import { MINUTE, refused, verifierWorld as world } from '../../test/fixtures/verifier-world.ts';
import { networkOf } from './network.ts';
import { createVerifier } from './verifier.ts';

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.250', '203.0.113.0/24'],
  ['2001:db8:abcd:12::1', '2001:db8:abcd::/48'],
  ['2001:DB8:ABCD:0012:0000:0000:0000:0001', '2001:db8:abcd::/48'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['::1', '0:0:0::/48'],
  ['2001:db8:1::', '2001:db8:1::/48'],
  ['fe80::1:2:3:4', 'fe80:0:0::/48'],
])('%s is of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each(['', '203.0.113', '203.0.113.256', 'localhost', '1.2.3.4.5', ':::', '[::1]', '::1%eth0', 'x'.repeat(500)])(
  '%s is no address, and nothing was counted',
  async (address) => {
    expect(() => networkOf(address)).toThrow('the address must be');
    const { verifier } = await world();
    await expect(verifier.verify('ada', '123456', { address })).rejects.toThrow('the address must be');
  },
);

test('a network has twenty failures a minute over all users, known or not, and then waits', async () => {
  const { verifier, enrolled, code, clock } = await world();
  await enrolled();
  const spray = (n: number) => verifier.verify(`user-${n}`, '123456', { address: `203.0.113.${n}` });
  for (let n = 0; n < 20; n++) expect(await spray(n)).toEqual(refused);
  expect(await spray(20)).toEqual({ accepted: false, why: 'wait', seconds: 60 });
  expect(await verifier.verify('ada', code(), { address: '203.0.113.99' })).toMatchObject({ why: 'wait' });
  expect(await verifier.verify('ada', code(), { address: '203.0.114.99' })).toMatchObject({ accepted: true });
  clock.now += MINUTE;
  expect(await spray(21)).toEqual(refused);
});

test('successes are not held against a network', async () => {
  const { verifier, enrolled, code, clock } = await world();
  const { codes } = await enrolled();
  const address = '2001:db8::1';
  for (const backup of codes)
    expect(await verifier.verify('ada', backup, { address })).toMatchObject({ accepted: true });
  for (let i = 0; i < 20; i++) {
    clock.now += 1;
    expect(await verifier.verify('nobody', '123456', { address })).toEqual(refused);
  }
  expect(await verifier.verify('ada', code(), { address })).toMatchObject({ why: 'wait' });
});

test('a success takes back its own attempt and no other, and a wait costs the network nothing', async () => {
  const { verifier, enrolled, code, wrong, clock } = await world();
  await enrolled();
  const address = '203.0.113.1';
  for (let i = 0; i < 5; i++) expect(await verifier.verify('ada', wrong(), { address })).toEqual(refused);
  for (let i = 0; i < 9; i++) expect(await verifier.verify('ada', code(), { address })).toMatchObject({ seconds: 30 });
  clock.now += 30_000;
  expect(await verifier.verify('ada', code(), { address })).toMatchObject({ accepted: true });
  for (let n = 0; n < 15; n++) expect(await verifier.verify(`user-${n}`, '123456', { address })).toEqual(refused);
  expect(await verifier.verify('bob', '123456', { address })).toMatchObject({ why: 'wait', seconds: 30 });
});

test.each([
  ['somebody else failed', '123456'],
  ['somebody else signed in', null],
])(
  'an attempt that takes more than a minute, in which %s, takes nothing back that is not its own',
  async (_, other) => {
    const { ports, verifier, enrolled, code, clock } = await world();
    const { codes } = await enrolled();
    const address = '203.0.113.1';
    const slow = createVerifier({
      ...ports,
      seal: {
        ...ports.seal,
        async open(sealed, owner) {
          clock.now += MINUTE;
          await verifier.verify('ada', other ?? codes[0]!, { address });
          return ports.seal.open(sealed, owner);
        },
      },
    });
    const typed = code();
    expect(await slow.verify('ada', typed, { address })).toMatchObject({ accepted: true });
    for (let n = 0; n < 20 - (other ? 1 : 0); n++)
      expect(await verifier.verify(`user-${n}`, '123456', { address })).toEqual(refused);
    expect(await verifier.verify('bob', '123456', { address })).toMatchObject({ why: 'wait' });
  },
);

test('of sixty-four at once from one network twenty are looked at', async () => {
  const { verifier } = await world();
  const verdicts = await Promise.all(
    Array.from({ length: 64 }, (_, n) => verifier.verify(`user-${n}`, '123456', { address: '198.51.100.1' })),
  );
  expect(verdicts.filter((verdict) => !verdict.accepted && verdict.why === 'refused')).toHaveLength(20);
});

test('more than one failure in a hundred of the last thousand attempts is called high', async () => {
  const { verifier, enrolled, code, clock } = await world();
  await enrolled();
  for (let n = 0; n < 11; n++) await verifier.verify(`user-${n}`, '123456');
  for (let n = 0; n < 989; n++) {
    if (n === 988) expect(verifier.failureRate()).toEqual({ attempts: 999, failures: 11, high: false });
    clock.now += MINUTE;
    await verifier.verify('ada', code());
  }
  expect(verifier.failureRate()).toEqual({ attempts: 1000, failures: 11, high: true });
  clock.now += MINUTE;
  await verifier.verify('ada', code());
  expect(verifier.failureRate()).toEqual({ attempts: 1000, failures: 10, high: false });
});
