import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyAccount } from '../../test/fixtures/any-account.ts';
import { shownText } from './enrolment.ts';
import type { Enrolment, Otp } from './otp.ts';
import { otpDefaults } from './otp.ts';
import { formatOtpauth, parseOtpauth } from './otpauth-uri.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

interface Row {
  readonly group: string;
  readonly uri: string;
  readonly refused?: string;
  readonly notOurs?: boolean;
  readonly issuer?: string;
  readonly name?: string;
  readonly otp?: Partial<Otp>;
  readonly warnings?: readonly string[];
}
// Read, not imported: some rows hold half a surrogate pair, which bundlers refuse in JSON.
const file = new URL('../../test/fixtures/otpauth-uris.json', import.meta.url);
const hostile: { secret: string; rows: readonly Row[] } = JSON.parse(readFileSync(file, 'utf8'));
const { rows } = hostile;
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
console.log(`otpauth-uri: ${rows.length} handwritten texts, fast-check seed ${seed}`);

function expectRoundTrip({ issuer, name, otp }: Enrolment): void {
  const again = parseOtpauth(formatOtpauth(issuer, name, otp));
  expect({ issuer: again?.issuer, name: again?.name, otp: again?.otp }).toEqual({ issuer, name, otp });
}

test.each(rows.map((row) => ({ ...row, shown: row.uri.slice(0, 90) })))('$group: $shown', (row) => {
  if (row.refused !== undefined) {
    expect(() => parseOtpauth(row.uri)).toThrow(row.refused);
    return;
  }
  const read = parseOtpauth(row.uri);
  if (row.notOurs) {
    expect(read).toBeNull();
    return;
  }
  expect(read).toEqual({
    issuer: row.issuer,
    name: row.name,
    otp: { type: 'totp', ...otpDefaults, secret: hostile.secret, ...row.otp },
    warnings: row.warnings ?? [],
  });
  expectRoundTrip(read!);
});

test('no refusal repeats the secret or any other part of the text', () => {
  for (const { uri, refused } of rows) {
    if (refused === undefined) continue;
    let message = '';
    try {
      parseOtpauth(uri);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^(?:otpauth|secret|enrolment): [a-z]/);
    expect(message).not.toMatch(/JBSWY|alert/i);
  }
});

test('whatever account is written is read back identically', () => {
  fc.assert(
    fc.property(anyAccount, ({ issuer, name, otp }) => {
      const written = formatOtpauth(issuer, name, otp);
      expect(written).toMatch(/^[\x21-\x7e]+$/);
      expect(parseOtpauth(written)).toMatchObject({ issuer, name, otp });
    }),
    { seed, numRuns: 5000 },
  );
});

test('a text assembled from hostile pieces is refused with a sentence, or accepted, shown clean and read back identically', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      ':',
      '%',
      '%3A',
      '%00',
      '?',
      '&',
      '#',
      '=',
      '+',
      '/',
      '\u202e',
      '%E2%80%AE',
      '\u200b',
      '\ud800',
      'Steam',
    ),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const parameter = fc.oneof(
    fc.constantFrom(
      'secret=JBSWY3DPEHPK3PXP',
      'secret=',
      'digits=8',
      'digits=5',
      'period=60',
      'counter=9',
      'encoder=steam',
    ),
    fc.constantFrom('algorithm=SHA256', 'algorithm=md5', 'issuer', '', '=', 'issuer=A:B'),
    text.map((value) => `issuer=${value}`),
    fc.tuple(text, text).map((pair) => pair.join('=')),
  );
  const uri = fc
    .tuple(fc.constantFrom('totp', 'hotp', 'steam', 'TOTP', 'x'), text, fc.array(parameter, { maxLength: 6 }))
    .map(([type, label, parameters]) => `otpauth://${type}/${label}?${['secret=ABCDEFGH', ...parameters].join('&')}`);
  let accepted = 0;
  fc.assert(
    fc.property(uri, (hostileUri) => {
      let read: Enrolment | null;
      try {
        read = parseOtpauth(hostileUri);
      } catch (error) {
        expect((error as Error).message).toMatch(/^(?:otpauth|secret|enrolment): /);
        return;
      }
      accepted++;
      expect(shownText(read!.issuer)).toBe(read!.issuer);
      expect(shownText(read!.name)).toBe(read!.name);
      expect(`${read!.issuer}${read!.name}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expectRoundTrip(read!);
    }),
    { seed, numRuns: 10_000 },
  );
  console.log(`otpauth-uri: of 10,000 hostile texts ${accepted} were accepted`);
  expect(accepted).toBeGreaterThan(1000);
});
