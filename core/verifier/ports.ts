import { encodeBase32 } from '../bytes/base32.ts';
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../crypto/random.ts';
import type { Otp } from '../otp/otp.ts';
import type { CodeHash } from './code-hash.ts';
import type { SecretSeal } from './secret-seal.ts';
import type { VerifierSettings } from './settings.ts';
import { conflict, type Store, type Transaction } from './store.ts';

/** What every part of the verifier is handed. */
export interface Ports {
  readonly store: Store;
  readonly seal: SecretSeal;
  readonly hash: CodeHash;
  readonly random: Random;
  readonly settings: VerifierSettings;
}

/** Losing this often means that a record is written without end: give up rather than spin. */
const MOST_TRIES = 500;

/** Runs `work` until its compare-and-set wins. It may run several times: it must do nothing but read and write. */
export async function transact<T>(ports: Ports, work: (tx: Transaction, now: number) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = await ports.store.now();
    const result = await ports.store.transaction((tx) => work(tx, now));
    if (result !== conflict) return result;
  }
  throw new Error('verifier: the record is changed faster than it can be read');
}

/** A secret as the database holds it. */
export async function sealSecret(ports: Ports, user: string, secret: Bytes): Promise<string> {
  return encodeBase64(await ports.seal.seal(secret, user));
}

/** What makes the codes of a stored secret. */
export async function openOtp(ports: Ports, user: string, sealedSecret: string): Promise<Otp> {
  return otpOf(ports.settings, await ports.seal.open(decodeBase64(sealedSecret), user));
}

/** What makes the codes of a secret, by the platform's settings. */
export function otpOf(settings: VerifierSettings, secret: Bytes): Otp {
  const { algorithm, digits, period } = settings;
  return { type: 'totp', secret: encodeBase32(secret), algorithm, digits, period, counter: 0 };
}
