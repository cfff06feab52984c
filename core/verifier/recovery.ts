import { openAccount, saveAccount } from './account.ts';
import { type Attempt, beginAttempt, type From, failAttempt, forgive } from './attempt.ts';
import { hashCode, removeBackupCodes } from './backup-codes.ts';
import {
  type BackupFormat,
  defaultBackupFormat,
  makeBackupCode,
  readBackupCode,
  shownBackupCode,
} from './backup-format.ts';
import { forgetDevices } from './devices.ts';
import { type Ports, transact } from './ports.ts';
import { hasProved } from './step-up.ts';
import type { AccountRecord, Transaction } from './store.ts';
import { forgetFailures } from './throttle.ts';
import { type Denial, malformed, notPossible, type Recovered, stepUpNeeded } from './verdict.ts';
import { isCode } from './verify-backup-code.ts';

/** 80 bit and a check character, in groups of four. */
const recoveryFormat: BackupFormat = { ...defaultBackupFormat, indexed: false, group: 4, count: 1 };

/** How long a recovery code waits, and how long the session it opens may take to set up a new authenticator. */
const CODE_MS = 24 * 60 * 60_000;
const SESSION_MS = 60 * 60_000;
const LONGEST_REASON = 500;

/** What the administrator is shown, once. `expiresAt`: ms by the store's clock; the code is good before it. */
export type Reset = { readonly done: true; readonly code: string; readonly expiresAt: number } | Denial;

/** An administrator's order. `provedAt`: when `by`, the administrator, last proved themselves fully. `reason`: 1 to 500 characters. */
export interface ResetOrder {
  readonly by: string;
  readonly provedAt: number;
  readonly reason: string;
}

/**
 * Takes everything away by which a user proves themselves (authenticator, backup codes, remembered devices, sessions) and makes the
 * one code that lets them enrol again within 24 hours; an earlier such code is void.
 */
export async function reset(ports: Ports, user: string, { by, provedAt, reason }: ResetOrder): Promise<Reset> {
  const why = reason.trim();
  if (why === '' || why.length > LONGEST_REASON)
    throw new Error('verifier: a reset needs a reason of 1 to 500 characters');
  const code = makeBackupCode(recoveryFormat, 0, ports.random);
  const hashed = await hashCode(ports, code);
  return transact(ports, async (tx, now): Promise<Reset> => {
    if (!(await hasProved(tx, by, provedAt, now))) return stepUpNeeded;
    const account = await openAccount(tx, user, now);
    const authenticator = await tx.read('authenticator', user);
    if (!account || (!authenticator && !account.value.reset)) return notPossible;
    if (authenticator) await tx.remove('authenticator', user, authenticator.revision);
    const pending = await tx.read('pending', user);
    if (pending) await tx.remove('pending', user, pending.revision);
    await removeBackupCodes(tx, user);
    await forgetDevices(tx, user);
    const old = await tx.read('recovery', user);
    await tx.write('recovery', user, user, { ...hashed, issuedAt: account.clock, usedAt: null }, old?.revision ?? 0);
    const value = withoutFactors(account.value, account.clock);
    await saveAccount(tx, user, account, value, { kind: 'administrator-reset', at: now, by, reason: why });
    return { done: true, code: shownBackupCode(recoveryFormat, code), expiresAt: account.clock + CODE_MS };
  });
}

/** The code of a reset, with the password checked by the platform. It opens a session that can only set up a new authenticator. */
export async function redeemRecoveryCode(ports: Ports, user: string, typed: string, from: From): Promise<Recovered> {
  const read = typed.length > 128 ? null : readBackupCode(recoveryFormat, typed);
  if (!read) return malformed;
  const attempt = await beginAttempt(ports, user, 'recovery', from);
  if (attempt.accepted === false) return attempt;
  const fits = await isCode(ports, read.code, attempt.recovery?.value ?? null);
  if (attempt.hopeless) return failAttempt(ports, user, attempt, 'hopeless');
  if (!fits) return failAttempt(ports, user, attempt, 'wrong');
  const outcome = await spend(ports, user, attempt);
  return typeof outcome === 'string'
    ? failAttempt(ports, user, attempt, outcome)
    : { accepted: true, by: 'recovery', at: outcome };
}

function spend(ports: Ports, user: string, attempt: Attempt): Promise<number | 'wrong' | 'replayed'> {
  return transact(ports, async (tx, now) => {
    const account = await openAccount(tx, user, now);
    const stored = await tx.read('recovery', user);
    if (!account || !stored || stored.value.hash !== attempt.recovery?.value.hash) return 'wrong';
    if (stored.value.usedAt !== null) return 'replayed';
    if (!waits(stored.value.issuedAt, account.clock)) return 'wrong';
    await tx.write('recovery', user, user, { ...stored.value, usedAt: account.clock }, stored.revision);
    await forgive(tx, attempt);
    const value = forgetFailures(account.value, 'recovery');
    await saveAccount(tx, user, account, value, { kind: 'recovery-code-used', at: now });
    return account.clock;
  });
}

/** Whether `provedAt` is the proof of a session that a recovery code opened and that may still enrol. */
export async function mayEnrolAgain(tx: Transaction, user: string, provedAt: number | null, clock: number) {
  const usedAt = (await tx.read('recovery', user))?.value.usedAt ?? null;
  return usedAt !== null && provedAt === usedAt && clock - usedAt <= SESSION_MS;
}

/** Until when the code of a reset may be used; null when none waits. */
export async function recoveryUntil(tx: Transaction, user: string, clock: number): Promise<number | null> {
  const stored = (await tx.read('recovery', user))?.value;
  return stored && stored.usedAt === null && waits(stored.issuedAt, clock) ? stored.issuedAt + CODE_MS : null;
}

const waits = (issuedAt: number, clock: number) => clock - issuedAt < CODE_MS;

// The clock moves on by one, so that a session of this very millisecond is void too.
function withoutFactors(value: AccountRecord, clock: number): AccountRecord {
  const none = { failures: 0, since: 0 };
  const from = clock + 1;
  const moved = { ...value.clock, highest: from };
  const generation = value.generation + 1;
  return { ...value, attempts: none, factors: {}, generation, clock: moved, reset: true, sessionsFrom: from };
}
