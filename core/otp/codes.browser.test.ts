import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyHotp } from '../../test/fixtures/any-account.ts';
import { rfc4226, rfc6238 } from '../../test/fixtures/rfc-otp.ts';
import { decodeBase32 } from '../bytes/base32.ts';
import { hotp } from './hotp.ts';
import type { Otp } from './otp.ts';
import { totp } from './totp.ts';

// Many cases on a busy machine take their time; it says nothing about the code.
vi.setConfig({ testTimeout: 120_000 });

// In a browser otpauth brings its own HMAC; in Node it takes the system's. What ships is the former.

test('the vectors of RFC 4226 and RFC 6238 hold in the browser', () => {
  for (const { otp, code } of rfc4226) expect(hotp(otp)).toBe(code);
  for (const { otp, seconds, code } of rfc6238) expect(totp(otp, seconds * 1000).code).toBe(code);
});

test('random accounts agree with the HMAC of WebCrypto', async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`otp in the browser: seed ${seed}, 2000 cases against WebCrypto`);
  await fc.assert(
    fc.asyncProperty(anyHotp, async (otp) => {
      expect(hotp(otp)).toBe(await byWebCrypto(otp));
    }),
    { seed, numRuns: 2000 },
  );
});

async function byWebCrypto(otp: Otp): Promise<string> {
  const hash = otp.algorithm.replace('SHA', 'SHA-');
  const key = await crypto.subtle.importKey('raw', decodeBase32(otp.secret), { name: 'HMAC', hash }, false, ['sign']);
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(otp.counter));
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, message));
  const offset = digest.getUint8(digest.byteLength - 1) & 0xf;
  const value = digest.getUint32(offset) & 0x7fffffff;
  return String(BigInt(value) % 10n ** BigInt(otp.digits)).padStart(otp.digits, '0');
}
