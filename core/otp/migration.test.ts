import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decodeBase32 } from '../bytes/base32.ts';
import { encodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { parseMigration } from './migration.ts';
import { readEnrolments } from './read-enrolments.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const secret = decodeBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');

type Write = (writer: BinaryWriter) => unknown;
const bytes =
  (number: number, value: Uint8Array): Write =>
  (w) =>
    w.tag(number, WireType.LengthDelimited).bytes(value);
const text =
  (number: number, value: string): Write =>
  (w) =>
    w.tag(number, WireType.LengthDelimited).string(value);
const varint =
  (number: number, value: number): Write =>
  (w) =>
    w.tag(number, WireType.Varint).int64(value);

function message(...writes: readonly Write[]): Bytes {
  const writer = new BinaryWriter();
  for (const write of writes) write(writer);
  return writer.finish();
}
const account = (...more: readonly Write[]): Write => bytes(1, message(bytes(1, secret), text(2, 'joe'), ...more));
const uri = (...writes: readonly Write[]): string =>
  `otpauth-migration://offline?data=${encodeURIComponent(encodeBase64(message(...writes)))}`;
const batch = (index: number, size: number, id = 77): Write[] => [varint(3, size), varint(4, index), varint(5, id)];

test('omitted fields have the defaults that Google leaves out', () => {
  expect(parseMigration(uri(account()))).toEqual({
    accounts: [
      {
        issuer: '',
        name: 'joe',
        otp: {
          type: 'totp',
          secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
          algorithm: 'SHA1',
          digits: 6,
          period: 30,
          counter: 0,
        },
        warnings: [],
      },
    ],
    problems: [],
    batch: { id: 0, size: 1, index: 0 },
  });
});

test('algorithm, digits, type and counter are read', () => {
  const part = parseMigration(
    uri(account(text(3, 'Acme'), varint(4, 3), varint(5, 2), varint(6, 1), varint(7, Number.MAX_SAFE_INTEGER))),
  );
  expect(part?.accounts[0]).toMatchObject({
    issuer: 'Acme',
    otp: { type: 'hotp', algorithm: 'SHA512', digits: 8, counter: Number.MAX_SAFE_INTEGER },
  });
});

test('a name that repeats its issuer is cut, a name without issuer stays whole', () => {
  const named = (name: string, issuer: string) =>
    parseMigration(uri(bytes(1, message(bytes(1, secret), text(2, name), text(3, issuer)))))?.accounts[0];
  expect(named('Acme:joe', 'Acme')).toMatchObject({ issuer: 'Acme', name: 'joe' });
  expect(named('Standard:joe', 'Standard ')).toMatchObject({ issuer: 'Standard', name: 'joe' });
  expect(named('Acme:joe', '')).toMatchObject({ issuer: '', name: 'Acme:joe' });
  expect(named('joe\u202e', 'Ac\u200bme')).toMatchObject({
    issuer: 'Acme',
    name: 'joe',
    warnings: ['hiddenCharacters'],
  });
});

test('unknown fields of every wire type are stepped over', () => {
  const unknown: Write[] = [
    varint(2, 1),
    text(8, '94bc173772779879'),
    (w) => w.tag(90, WireType.Bit64).fixed64(1),
    (w) => w.tag(91, WireType.Bit32).fixed32(1),
    (w) => w.tag(92, WireType.StartGroup).tag(1, WireType.Varint).uint32(5).tag(92, WireType.EndGroup),
  ];
  const read = parseMigration(uri(...unknown.slice(2), account(...unknown.slice(1)), ...unknown.slice(2)));
  expect(read).toMatchObject({ accounts: [{ name: 'joe' }], problems: [] });
});

const bad: [string, Write][] = [
  ['no secret', bytes(1, message(text(2, 'x')))],
  ['an empty secret', bytes(1, message(bytes(1, new Uint8Array()), text(2, 'x')))],
  ['a secret of 257 bytes', bytes(1, message(bytes(1, new Uint8Array(257)), text(2, 'x')))],
  ['MD5', account(varint(4, 4))],
  ['an algorithm of the future', account(varint(4, 9))],
  ['a negative algorithm', account(varint(4, -1))],
  ['seven digits', account(varint(5, 7))],
  ['an unknown type', account(varint(6, 3))],
  ['a counter of 2^53', account(varint(6, 1), (w) => w.tag(7, WireType.Varint).int64(2n ** 53n))],
  ['a negative counter', account(varint(6, 1), varint(7, -1))],
  ['a giant name', bytes(1, message(bytes(1, secret), text(2, 'n'.repeat(257))))],
  ['a name that is not UTF-8', bytes(1, message(bytes(1, secret), bytes(2, Uint8Array.of(0xff, 0xfe))))],
  ['a secret as a number', bytes(1, message(varint(1, 5)))],
  ['an entry cut short', bytes(1, Uint8Array.of(0x0a, 0x20, 1, 2, 3))],
  ['a length of 4 GiB', bytes(1, Uint8Array.of(0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f, 1))],
  ['a varint without end', bytes(1, new Uint8Array(20).fill(0xff))],
  ['groups within groups within groups', bytes(1, new Uint8Array(5000).fill(0x0b))],
];

test.each(bad)('%s loses that account and no other', (_, write) => {
  const part = parseMigration(uri(account(), write, account()));
  expect(part?.accounts).toHaveLength(2);
  expect(part?.problems).toEqual([{ where: 'account 2', why: expect.stringMatching(/^(?:migration|enrolment): /) }]);
});

test('an impossible place in the batch is a problem, the accounts stay', () => {
  for (const place of [batch(2, 2), batch(-1, 2), batch(0, 0), batch(0, 1_000_000), batch(5, -3)]) {
    const part = parseMigration(uri(account(), ...place));
    expect(part?.accounts).toHaveLength(1);
    expect(part?.problems[0]?.where).toBe('batch');
  }
});

test('a whole that holds nothing is refused with a sentence', () => {
  const whole = [
    'otpauth-migration://offline',
    'otpauth-migration://offline?',
    'otpauth-migration://offline?data=',
    'otpauth-migration://offline?data=!!!!',
    'otpauth-migration://offline?data=%',
    'otpauth-migration://offline?datafail=CjUK',
    'otpauth-migration://offline?data=invaliddata',
    `${uri(account())}&data=AAAA`,
    `otpauth-migration://offline?data=${'A'.repeat(70_000)}`,
    uri(varint(2, 1)),
    uri(...Array.from({ length: 1001 }, () => account())),
  ];
  for (const broken of whole) expect(() => parseMigration(broken)).toThrow(/^migration: /);
  for (const other of ['', 'otpauth://totp/a?secret=AA', 'otpauthmigration://offline?data=AA']) {
    expect(parseMigration(other)).toBeNull();
  }
});

test('base64 is read as it survives copying', () => {
  const name = '>>>???~~~\u00fb\u00ff';
  const data = encodeBase64(message(bytes(1, message(bytes(1, secret), text(2, name)))));
  const written = [
    data,
    encodeURIComponent(data),
    data.replaceAll('+', ' '),
    data.replaceAll('+', '-').replaceAll('/', '_'),
    data.replace(/=+$/, ''),
  ];
  for (const one of written) {
    expect(parseMigration(`otpauth-migration://offline?data=${one}`)?.accounts[0]?.name).toBe(name);
  }
});

test('the parts of one export come in any order, a part seen twice counts once, what is missing is named', () => {
  const part = (index: number) => uri(bytes(1, message(bytes(1, secret), text(2, `joe ${index}`))), ...batch(index, 4));
  const some = readEnrolments([part(3), part(1), part(3)]);
  expect(some.enrolments.map(({ name }) => name)).toEqual(['joe 3', 'joe 1']);
  expect(some.batches).toEqual([{ id: 77, size: 4, missing: [1, 3] }]);
  const all = readEnrolments([part(3), part(1), part(0), part(2)]);
  expect(all.enrolments).toHaveLength(4);
  expect(all.batches).toEqual([{ id: 77, size: 4, missing: [] }]);
});

test('two exports mixed up are kept apart', () => {
  const read = readEnrolments([uri(account(), ...batch(0, 2, -5)), uri(account(), ...batch(1, 2, 6))]);
  expect(read.batches).toEqual([
    { id: -5, size: 2, missing: [2] },
    { id: 6, size: 2, missing: [1] },
  ]);
});

test('a payload with random bytes changed never hangs, crashes or gives an account out of bounds', () => {
  const whole = message(account(text(3, 'Acme'), varint(6, 1), varint(7, 9)), account(), ...batch(0, 2));
  console.log(`migration: seed ${seed}, 5000 bent payloads`);
  const bends = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(bends, fc.nat(whole.length), (changes, length) => {
      const bent = whole.slice(0, length);
      for (const [at, byte] of changes) if (at < length) bent[at] = byte;
      const read = readEnrolments(`otpauth-migration://offline?data=${encodeURIComponent(encodeBase64(bent))}`);
      expect(read.enrolments.length + read.problems.length).toBeGreaterThan(0);
      for (const problem of read.problems) expect(problem.why).toMatch(/^(?:migration|enrolment): /);
      for (const { otp } of read.enrolments) expect(Number.isSafeInteger(otp.counter) && otp.counter >= 0).toBe(true);
    }),
    { seed, numRuns: 5000 },
  );
});
