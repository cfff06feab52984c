import type { Algorithm } from '../otp/otp.ts';
import { type BackupFormat, backupCodeBits, checkBackupFormat, defaultBackupFormat } from './backup-format.ts';
import { defaultWindow, type Window } from './moving-factor.ts';

/** What a platform decides. */
export interface VerifierSettings {
  /** As its QR codes say it. */
  readonly issuer: string;
  readonly algorithm: Algorithm;
  /** 6 to 8. */
  readonly digits: 6 | 7 | 8;
  /** Seconds. */
  readonly period: number;
  readonly window: Window;
  readonly backupFormat: BackupFormat;
  /** Failures in a row after which a factor is disabled, and the account with it: 10 to 100 (SP 800-63B §3.2.2). */
  readonly disableAfter: number;
  readonly mode: 'production' | 'test';
  /** Waits, limits and disabling. Off only in tests, where 64 submissions are to meet at the compare-and-set. */
  readonly throttle: boolean;
}

/** The issuer and what differs from the usual, checked. Throws naming what cannot be. */
export function verifierSettings(chosen: { issuer: string } & Partial<VerifierSettings>): VerifierSettings {
  const settings: VerifierSettings = {
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    window: defaultWindow,
    backupFormat: defaultBackupFormat,
    disableAfter: 50,
    mode: 'production',
    throttle: true,
    ...chosen,
  };
  const { backupFormat, disableAfter, digits, issuer, mode, period, throttle } = settings;
  if (issuer.trim() === '' || issuer.length > 128)
    throw new Error('verifier: an issuer of 1 to 128 characters is needed');
  if (!Number.isInteger(disableAfter) || disableAfter < 10 || disableAfter > 100) {
    throw new Error('verifier: a factor must be disabled after 10 to 100 failures');
  }
  if (!Number.isInteger(period) || period < 15 || period > 300)
    throw new Error('verifier: the period must be 15 to 300 s');
  checkBackupFormat(backupFormat);
  const written = backupFormat.length + Number(backupFormat.indexed) + Number(backupFormat.check);
  if (written === digits) throw new Error('verifier: backup codes must not have the length of the codes');
  if (throttle) return settings;
  if (mode !== 'test') throw new Error('verifier: the throttle cannot be off in production');
  // Short backup codes are safe only behind the throttle.
  if (backupCodeBits(backupFormat) < 64) throw new Error('verifier: backup codes under 64 bits need the throttle');
  return settings;
}

/** Bytes of a new secret: the length of the hash (RFC 4226 §4 R6, RFC 6238 §5.1). */
export const secretBytes: Record<Algorithm, number> = { SHA1: 20, SHA256: 32, SHA512: 64 };
