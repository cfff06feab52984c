import { encodeUtf8 } from '../../core/bytes/text.ts';
import { hmac } from '../../core/crypto/hmac.ts';
import { systemRandom } from '../../core/crypto/random.ts';
import { hotp } from '../../core/otp/hotp.ts';
import { parseOtpauth } from '../../core/otp/otpauth-uri.ts';
import { totp } from '../../core/otp/totp.ts';
import type { CodeHash } from '../../core/verifier/code-hash.ts';
import { placeWithKey } from '../../core/verifier/code-place.ts';
import { sealWithKey } from '../../core/verifier/secret-seal.ts';
import { type VerifierSettings, verifierSettings } from '../../core/verifier/settings.ts';
import type { Store } from '../../core/verifier/store.ts';
import { createVerifier, type Verifier } from '../../core/verifier/verifier.ts';

/** 2027-01-15: where the clocks of these tests begin. */
export const START = 1_800_000_000_000;

/** A clock that a test turns, ms. */
export interface Clock {
  now: number;
}

/** One key for everything, as every server of a platform has it. */
const testKey = new Uint8Array(32).fill(7);

/** A cheap hash under the same key: what most of these tests are about happens in the store. */
const cheapHash: CodeHash = (code, salt) => hmac(testKey, encodeUtf8(`${salt.join()}:${code}`));

/** A verifier on that store, without the throttle unless asked for. */
export function verifierOver(
  store: Store,
  { hash = cheapHash, ...chosen }: { hash?: CodeHash } & Partial<VerifierSettings> = {},
) {
  return createVerifier({
    store,
    random: systemRandom,
    seal: sealWithKey(testKey, systemRandom),
    place: placeWithKey(testKey),
    hash,
    settings: verifierSettings({ issuer: 'Acme', mode: 'test', throttle: false, ...chosen }),
  });
}

/** A user with an authenticator, a minute later. `code`: what it shows now, or at a counter. */
export async function enrolled(verifier: Verifier, clock: Clock, user: string, type: 'totp' | 'hotp' = 'totp') {
  const offer = await verifier.beginEnrolment(user, user, { type });
  if (!offer.done) throw new Error('enrolment did not begin');
  const { otp } = parseOtpauth(offer.uri)!;
  const code = (at = type === 'hotp' ? 1 : clock.now) => (type === 'hotp' ? hotp(otp, at) : totp(otp, at).code);
  const proof = await verifier.confirmEnrolment(user, code(type === 'hotp' ? 0 : clock.now));
  if (!proof.accepted) throw new Error('enrolment was refused');
  clock.now += 60_000;
  return { code, proof };
}

/** Ten backup codes for a user who has an authenticator. */
export async function backupCodesFor(verifier: Verifier, user: string): Promise<readonly string[]> {
  const issued = await verifier.issueBackupCodes(user, await verifier.proofTime(user));
  if (!issued.done) throw new Error('no backup codes');
  return issued.codes;
}

/** The recovery code that an administrator's reset makes for a user who has an authenticator. */
export async function recoveryCodeFor(verifier: Verifier, user: string): Promise<string> {
  const provedAt = await verifier.proofTime('administrator');
  const reset = await verifier.reset(user, { by: 'administrator', provedAt, reason: 'lost phone' });
  if (!reset.done) throw new Error('no reset');
  return reset.code;
}
