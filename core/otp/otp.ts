import * as v from 'valibot';

export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** What makes codes. `secret` is unpadded upper-case base32 (RFC 4648 §6) of 1 to 256 bytes; `period` is seconds; `counter` is the next HOTP counter. */
export interface Otp {
  readonly type: 'totp' | 'hotp' | 'steam';
  readonly secret: string;
  readonly algorithm: Algorithm;
  /** 6 to 10; Steam's alphabet gives 5. */
  readonly digits: number;
  /** Seconds, 1 to 300. Not used by HOTP. */
  readonly period: number;
  /** The next counter to use, 0 to 2^53−1. Not used by TOTP and Steam. */
  readonly counter: number;
}

/** What a platform means when it does not say (Google Authenticator's key URI). */
export const otpDefaults = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;

export const OtpSchema = v.object({
  type: v.picklist(['totp', 'hotp', 'steam']),
  secret: v.pipe(v.string(), v.regex(/^[A-Z2-7]{2,411}$/)),
  algorithm: v.picklist(['SHA1', 'SHA256', 'SHA512']),
  digits: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(10)),
  period: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(300)),
  counter: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
});

/** An account as a platform hands it over (URI, QR code, hand): no identity of ours yet. */
export interface Enrolment {
  readonly issuer: string;
  readonly name: string;
  readonly otp: Otp;
  /** What a person should be told before saving, e.g. `shortSecret`, `bidi`. */
  readonly warnings: readonly EnrolmentWarning[];
}

export type EnrolmentWarning = 'shortSecret' | 'hiddenCharacters';
