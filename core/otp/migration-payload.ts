import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import * as v from 'valibot';
import { encodeBase32 } from '../bytes/base32.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { makeEnrolment } from './enrolment.ts';
import { type Algorithm, type Enrolment, otpDefaults } from './otp.ts';
import { type Problem, whyOf } from './problem.ts';

/** One QR code of a Google Authenticator export. `index` counts from 0 and is below `size`; one export has one `id`. */
export interface MigrationPart {
  readonly accounts: readonly Enrolment[];
  readonly problems: readonly Problem[];
  readonly batch: { readonly id: number; readonly index: number; readonly size: number };
}

// The payload's fields (Google publishes no schema; these are what its exports hold):
//   Payload       1 repeated OtpParameters, 2 version, 3 batch size, 4 batch index, 5 batch id
//   OtpParameters 1 secret, 2 name, 3 issuer, 4 algorithm, 5 digits, 6 type, 7 counter, 8 unique id
const ALGORITHMS: readonly (Algorithm | undefined)[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
const DIGITS: readonly (number | undefined)[] = [6, 6, 8];
const TYPES: readonly ('totp' | 'hotp' | undefined)[] = ['totp', 'hotp', 'totp'];
const MOST_ACCOUNTS = 1000;
const MOST_CODES = 1000;

const BatchSchema = v.pipe(
  v.object({
    id: v.pipe(v.number(), v.integer()),
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CODES)),
    index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.check(({ size, index }) => index < size),
);

/** Decodes a migration payload. A bad account becomes a problem; throws when the whole is not such a payload or is empty. */
export function readMigrationPayload(bytes: Bytes): MigrationPart {
  const raw: Uint8Array[] = [];
  const batch = { id: 0, size: 1, index: 0 };
  readFields(bytes, {
    1: [WireType.LengthDelimited, (reader) => raw.push(reader.bytes())],
    3: [WireType.Varint, (reader) => (batch.size = reader.int32())],
    4: [WireType.Varint, (reader) => (batch.index = reader.int32())],
    5: [WireType.Varint, (reader) => (batch.id = reader.int32())],
  });
  if (raw.length === 0) throw new Error('migration: there is no account in it');
  if (raw.length > MOST_ACCOUNTS) throw new Error(`migration: more than ${MOST_ACCOUNTS} accounts in one code`);

  const accounts: Enrolment[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of raw.entries()) {
    try {
      accounts.push(readAccount(entry));
    } catch (error) {
      problems.push({ where: `account ${index + 1}`, why: whyOf(error) });
    }
  }
  const plausible: boolean = v.is(BatchSchema, batch);
  if (plausible) return { accounts, problems, batch };
  problems.push({ where: 'batch', why: 'migration: its place among the other QR codes makes no sense' });
  return { accounts, problems, batch: { id: batch.id, size: 1, index: 0 } };
}

function readAccount(bytes: Uint8Array): Enrolment {
  const found = {
    secret: new Uint8Array() as Uint8Array,
    name: '',
    issuer: '',
    algorithm: 0,
    digits: 0,
    type: 0,
    counter: 0n,
  };
  readFields(bytes, {
    1: [WireType.LengthDelimited, (reader) => (found.secret = reader.bytes())],
    2: [WireType.LengthDelimited, (reader) => (found.name = reader.string(true))],
    3: [WireType.LengthDelimited, (reader) => (found.issuer = reader.string(true))],
    4: [WireType.Varint, (reader) => (found.algorithm = reader.int32())],
    5: [WireType.Varint, (reader) => (found.digits = reader.int32())],
    6: [WireType.Varint, (reader) => (found.type = reader.int32())],
    7: [WireType.Varint, (reader) => (found.counter = BigInt(reader.int64()))],
  });
  if (found.secret.length < 1) throw new Error('migration: the secret is missing');
  if (found.secret.length > 256) throw new Error('migration: the secret is longer than 256 bytes');
  const issuer = found.issuer.trim();
  const prefix = `${issuer}:`;
  const name = issuer !== '' && found.name.startsWith(prefix) ? found.name.slice(prefix.length) : found.name;
  const type = known('type', TYPES[found.type]);
  const counter = Number(found.counter);
  if (type === 'hotp' && !(Number.isSafeInteger(counter) && counter >= 0)) {
    throw new Error('migration: the counter is out of bounds');
  }
  const otp = {
    type,
    secret: encodeBase32(found.secret),
    algorithm: known('algorithm', ALGORITHMS[found.algorithm]),
    digits: known('number of digits', DIGITS[found.digits]),
    period: otpDefaults.period,
    counter: type === 'hotp' ? counter : otpDefaults.counter,
  };
  return makeEnrolment(issuer, name, otp);
}

function known<T>(what: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`migration: the ${what} is unknown`);
  return value;
}

type Fields = Readonly<Record<number, readonly [WireType, (reader: BinaryReader) => unknown]>>;

/** Reads the fields of a message (protobuf wire format); unknown ones are skipped by wire type, bounds are the reader's. */
function readFields(bytes: Uint8Array, fields: Fields): void {
  try {
    const reader = new BinaryReader(bytes);
    while (reader.pos < reader.len) {
      const [number, type] = reader.tag();
      const field = fields[number];
      if (field === undefined) reader.skip(type, number);
      else if (field[0] === type) field[1](reader);
      else throw new Error('migration: a field has another type than expected');
    }
  } catch {
    throw new Error('migration: the data is cut off or was not made by Google Authenticator');
  }
}
