import { formatOtpauth } from '../otp/otpauth-uri.ts';
import { openAccount, openOrNewAccount, saveAccount } from './account.ts';
import { openOtp, type Ports, sealSecret, transact } from './ports.ts';
import { secretBytes } from './settings.ts';
import { isFresh } from './step-up.ts';
import { forgetFailures } from './throttle.ts';
import { matchingStep } from './totp-window.ts';
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

/**
 * A new secret that waits for its first code; one that waited is void. Where the user has an authenticator already it takes a
 * fresh `provedAt`, since it will be replaced. `name`: the account's name in the person's app.
 */
export async function beginEnrolment(
  ports: Ports,
  user: string,
  name: string,
  provedAt?: number,
): Promise<Offer | Denial> {
  const secret = ports.random(secretBytes[ports.settings.algorithm]);
  const sealedSecret = await sealSecret(ports, user, secret);
  const denial = await transact(ports, async (tx, now) => {
    const account = await openOrNewAccount(tx, user, now);
    const replaces = (await tx.read('authenticator', user)) !== null;
    if (replaces && (provedAt === undefined || !isFresh(provedAt, account.clock))) return stepUpNeeded;
    const old = await tx.read('pending', user);
    await saveAccount(tx, user, account);
    await tx.write('pending', user, user, { sealedSecret, startedAt: account.clock, tries: 0 }, old?.revision ?? 0);
    return null;
  });
  return denial ?? offer(ports, user, name, sealedSecret);
}

/** The secret that waits, to show the page again after a wrong code; null when none does. */
export async function pendingEnrolment(ports: Ports, user: string, name: string): Promise<Offer | null> {
  const sealed = await transact(ports, async (tx, now) => {
    const pending = await tx.read('pending', user);
    const clock = Math.max(now, (await tx.read('account', user))?.value.clock.highest ?? 0);
    const waits = pending && clock - pending.value.startedAt < PENDING_MS;
    return waits && pending.value.tries < PENDING_TRIES ? pending.value.sealedSecret : null;
  });
  return sealed === null ? null : offer(ports, user, name, sealed);
}

/** The first code: makes the waiting secret the user's authenticator and counts as a full proof. The code is spent with it. */
export async function confirmEnrolment(
  ports: Ports,
  user: string,
  typed: string,
): Promise<{ readonly accepted: true; readonly at: number } | Refusal> {
  const code = typed.replace(/\s/g, '');
  if (!/^\d+$/.test(code) || code.length !== ports.settings.digits) return malformed;
  const counted = await countTry(ports, user);
  if (!counted) return refused;
  const otp = await openOtp(ports, user, counted.sealedSecret);
  const step = matchingStep(otp, code, counted.now, ports.settings.window);
  if (step === null) return refused;
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const pending = await tx.read('pending', user);
    if (!account || pending?.value.sealedSecret !== counted.sealedSecret) return refused;
    const old = await tx.read('authenticator', user);
    const bound = { sealedSecret: pending.value.sealedSecret, boundAt: account.clock, lastStep: step, lastUsedAt: now };
    await tx.remove('pending', user, pending.revision);
    await tx.write('authenticator', user, user, bound, old?.revision ?? 0);
    await saveAccount(tx, user, account, forgetFailures(account.value, 'totp'));
    await tx.append(user, { kind: old ? 'authenticator-replaced' : 'authenticator-added', at: now });
    return { accepted: true, at: account.clock };
  });
}

async function countTry(ports: Ports, user: string) {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const pending = await tx.read('pending', user);
    if (!account || !pending) return null;
    const { sealedSecret, startedAt, tries } = pending.value;
    const locked = account.value.attempts.failures >= ports.settings.disableAfter;
    if (locked || tries >= PENDING_TRIES || account.clock - startedAt >= PENDING_MS) return null;
    await saveAccount(tx, user, account);
    await tx.write('pending', user, user, { ...pending.value, tries: tries + 1 }, pending.revision);
    return { sealedSecret, now };
  });
}

async function offer(ports: Ports, user: string, name: string, sealedSecret: string): Promise<Offer> {
  const otp = await openOtp(ports, user, sealedSecret);
  return { done: true, secret: otp.secret, uri: formatOtpauth(ports.settings.issuer, name, otp) };
}
