import type { Algorithm } from '../otp/otp.ts';
import { type BackupFormat, backupCodeBits, checkBackupFormat, defaultBackupFormat } from './backup-format.ts';
import { defaultWindow, type Window } from './totp-window.ts';

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
  /** `race-test` takes the throttle away, so that 64 submissions can meet at the compare-and-set. */
  readonly mode: 'production' | 'race-test';
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
    ...chosen,
  };
  const { backupFormat, disableAfter, digits, issuer, mode, period } = settings;
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
  if (mode === 'race-test' && backupCodeBits(backupFormat) >= 64) return settings;
  // Short backup codes are safe only behind the throttle, which nothing but a race test may do without.
  if (mode === 'race-test') throw new Error('verifier: backup codes under 64 bits need the throttle');
  return settings;
}

/** Bytes of a new secret: the length of the hash (RFC 4226 §4 R6, RFC 6238 §5.1). */
export const secretBytes: Record<Algorithm, number> = { SHA1: 20, SHA256: 32, SHA512: 64 };
