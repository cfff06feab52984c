import { expect, test } from 'vitest';
import { rfc4226, rfc6238 } from '../../test/fixtures/rfc-otp.ts';
import { advanceHotp, hotp } from './hotp.ts';
import { type Otp, otpDefaults } from './otp.ts';
import { totp } from './totp.ts';

test.each(rfc4226)('RFC 4226: counter $otp.counter gives $code', ({ otp, code }) => {
  expect(hotp(otp)).toBe(code);
});

test('taking HOTP codes one after the other walks through the whole appendix', () => {
  let { otp } = rfc4226[0]!;
  const taken: string[] = [];
  for (const _ of rfc4226) {
    taken.push(hotp(otp));
    otp = advanceHotp(otp);
  }
  expect(taken).toEqual(rfc4226.map(({ code }) => code));
});

test.each(rfc6238)('RFC 6238: $algorithm at $seconds s gives $code', ({ otp, seconds, code }) => {
  expect(totp(otp, seconds * 1000)).toMatchObject({ code, step: Math.floor(seconds / 30) });
});

/** What KeePassXC's tests hold Steam's own app to have shown. */
test.each([
  [1511200518, 'FR8RV'],
  [1511200714, '9P3VP'],
])('Steam at %i s gives %s', (seconds, code) => {
  const otp: Otp = { ...otpDefaults, type: 'steam', digits: 5, secret: '63BEDWCQZKTQWPESARIERL5DTTQFCJTK' };
  expect(totp(otp, seconds * 1000).code).toBe(code);
});
