import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Enrolment } from './otp.ts';
import { readEnrolments } from './read-enrolments.ts';

/** Real files of other authenticators, kept beside the repository: they are other people's work. */
const folder = new URL('../../../shared/fixtures/imports/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('other-apps: ../shared/fixtures/imports is not here, its files are left out');

interface Expected {
  readonly file: string;
  readonly payload_id?: string;
  readonly must_fail?: boolean;
  readonly skipped?: number;
  readonly entries: readonly Record<string, string | number>[];
}

/** Plain text files that hold URIs; the rest belongs to the importers. */
const wanted =
  /^(?:plain.*|example_export.*|test_export.*|test_plus.*|encrypted_decrypted|.*plain.*)\.txt$|payloads\.json$/;

function expectedOf(source: string): readonly Expected[] {
  const url = new URL(`${source}/expected.json`, folder);
  const { files } = JSON.parse(readFileSync(url, 'utf8')) as { files: readonly Expected[] };
  return files.filter(({ file }) => wanted.test(file.split('/').at(-1)!));
}

function textOf(source: string, { file, payload_id }: Expected): string {
  const text = readFileSync(new URL(`${source}/${file}`, folder), 'utf8');
  if (payload_id === undefined) return text;
  const payloads = JSON.parse(text) as readonly { id: string; uri: string }[];
  return payloads.find(({ id }) => id === payload_id)!.uri;
}

const comparable = ({ issuer, name, otp }: Enrolment) => ({
  type: otp.type,
  issuer,
  name,
  secret: otp.secret,
  algo: otp.algorithm,
  digits: otp.digits,
  ...(otp.type === 'hotp' ? { counter: otp.counter } : { period: otp.period }),
});

const sources = present ? ['google-migration', 'scito', '2fauth', 'aegis', 'proton-common', 'ente'] : [];
const cases = sources.flatMap((source) => expectedOf(source).map((expected) => ({ source, expected })));

test.runIf(present)('the files are found', () => {
  console.log(`other-apps: ${cases.length} files and payloads of ${sources.length} sources`);
  expect(cases.length).toBeGreaterThan(12);
});

for (const { source, expected } of cases) {
  test(`${source}/${expected.file} ${expected.payload_id ?? ''} gives exactly what its own app holds`, () => {
    const read = readEnrolments(textOf(source, expected));
    const entries = expected.entries.map(({ type, issuer, name, secret, algo, digits, period, counter }) => ({
      // Only Steam has five digits; 2FAuth writes such an account as TOTP.
      type: issuer === 'Steam' && digits === 5 ? 'steam' : type,
      issuer,
      name,
      secret,
      algo,
      digits,
      ...(type === 'hotp' ? { counter } : { period }),
    }));
    expect(read.enrolments.map(comparable)).toEqual(expected.must_fail ? [] : entries);
    expect(read.problems.length).toBe(expected.must_fail ? 1 : (expected.skipped ?? 0));
  });
}
