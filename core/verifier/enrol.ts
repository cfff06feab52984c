import { formatOtpauth } from '../otp/otpauth-uri.ts';
import { clockOf, openAccount, openOrNewAccount, saveAccount } from './account.ts';
import { forgetDevices } from './devices.ts';
import { acceptedRange, learnedDrift, matching, untouched } from './moving-factor.ts';
import { openOtp, type Ports, sealSecret, transact } from './ports.ts';
import { mayEnrolAgain } from './recovery.ts';
import { secretBytes } from './settings.ts';
import { isFresh } from './step-up.ts';
import type { AuthenticatorRecord, PendingRecord } from './store.ts';
import { forgetFailures } from './throttle.ts';
import { type Denial, malformed, type Refusal, refused, stepUpNeeded } from './verdict.ts';

/** How long a shown QR code waits for its first code, and how many it may be given. */
const PENDING_MS = 15 * 60_000;
const PENDING_TRIES = 10;

/** What the enrolment page shows: base32 to type, URI for the QR code. */
export interface Offer {
  readonly done: true;
  readonly secret: string;
  readonly uri: string;
}

/** `provedAt`: the session's proof, needed where an authenticator is replaced or an administrator reset it. `type`: by time unless said. */
export interface EnrolmentWish {
  readonly provedAt?: number | null;
  readonly type?: 'totp' | 'hotp';
}

/** A new secret that waits for its first code; one that waited is void. `name`: the account's name in the person's app. */
export async function beginEnrolment(
  ports: Ports,
  user: string,
  name: string,
  { provedAt = null, type = 'totp' }: EnrolmentWish = {},
): Promise<Offer | Denial> {
  const secret = ports.random(secretBytes[ports.settings.algorithm]);
  const sealedSecret = await sealSecret(ports, user, secret);
  const denial = await transact(ports, async (tx, now) => {
    const account = await openOrNewAccount(tx, user, now);
    const { clock, value } = account;
    const replaces = (await tx.read('authenticator', user)) !== null;
    if (replaces && (provedAt === null || !isFresh(provedAt, clock))) return stepUpNeeded;
    if (value.reset && !(await mayEnrolAgain(tx, user, provedAt, clock))) return stepUpNeeded;
    const old = await tx.read('pending', user);
    await saveAccount(tx, user, account);
    await tx.write('pending', user, user, { type, sealedSecret, startedAt: clock, tries: 0 }, old?.revision ?? 0);
    return null;
  });
  return denial ?? offer(ports, user, name, { type, sealedSecret });
}

/** The secret that waits, to show the page again after a wrong code; null when none does. */
export async function pendingEnrolment(ports: Ports, user: string, name: string): Promise<Offer | null> {
  const pending = await transact(ports, async (tx, now) => {
    const stored = (await tx.read('pending', user))?.value;
    return stored && waits(stored, await clockOf(tx, user, now)) ? stored : null;
  });
  return pending && offer(ports, user, name, pending);
}

/** The first code: makes the waiting secret the user's authenticator and counts as a full proof. The code is spent with it. */
export async function confirmEnrolment(
  ports: Ports,
  user: string,
  typed: string,
): Promise<{ readonly accepted: true; readonly at: number } | Refusal> {
  const code = typed.replace(/\s/g, '');
  const { digits, period, window } = ports.settings;
  if (!/^\d+$/.test(code) || code.length !== digits) return malformed;
  const counted = await countTry(ports, user);
  if (!counted) return refused;
  const range = acceptedRange(untouched(counted.type), counted.now, period, window);
  const match = matching(await openOtp(ports, user, counted), [code], range);
  if (match === null) return refused;
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const pending = await tx.read('pending', user);
    if (!account || pending?.value.sealedSecret !== counted.sealedSecret) return refused;
    const old = await tx.read('authenticator', user);
    const { type, sealedSecret } = pending.value;
    const drift = type === 'totp' ? learnedDrift(0, match, counted.now, period) : 0;
    const times = { boundAt: account.clock, lastUsedAt: now };
    const bound: AuthenticatorRecord = { type, sealedSecret, last: match, drift, ...times };
    await tx.remove('pending', user, pending.revision);
    await tx.write('authenticator', user, user, bound, old?.revision ?? 0);
    const recovery = await tx.read('recovery', user);
    if (recovery) await tx.remove('recovery', user, recovery.revision);
    if (old) await forgetDevices(tx, user);
    const value = { ...forgetFailures(account.value, type), reset: false };
    const kind = old ? 'authenticator-replaced' : 'authenticator-added';
    await saveAccount(tx, user, account, value, { kind, at: now });
    return { accepted: true, at: account.clock };
  });
}

async function countTry(ports: Ports, user: string) {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const pending = await tx.read('pending', user);
    if (!account || !pending || !waits(pending.value, account.clock)) return null;
    if (account.value.attempts.failures >= ports.settings.disableAfter) return null;
    await saveAccount(tx, user, account);
    const { tries } = pending.value;
    await tx.write('pending', user, user, { ...pending.value, tries: tries + 1 }, pending.revision);
    return { ...pending.value, now };
  });
}

const waits = ({ startedAt, tries }: PendingRecord, clock: number) =>
  tries < PENDING_TRIES && clock - startedAt < PENDING_MS;

async function offer(
  ports: Ports,
  user: string,
  name: string,
  pending: Pick<PendingRecord, 'type' | 'sealedSecret'>,
): Promise<Offer> {
  const otp = await openOtp(ports, user, pending);
  return { done: true, secret: otp.secret, uri: formatOtpauth(ports.settings.issuer, name, otp) };
}
