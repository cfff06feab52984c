import type { From } from './attempt.ts';
import { backupCodesSaved, issueBackupCodes } from './backup-codes.ts';
import { readBackupCode } from './backup-format.ts';
import { blockDevice, devices, forgetDevice, rememberDevice, signedInFrom, unblockDevice } from './devices.ts';
import { disable } from './disable.ts';
import { beginEnrolment, confirmEnrolment, type EnrolmentWish, pendingEnrolment } from './enrol.ts';
import { watchFailures } from './failure-rate.ts';
import { nextStep } from './next-step.ts';
import { organisation, setOrganisation } from './organisation.ts';
import type { Ports } from './ports.ts';
import { type ResetOrder, redeemRecoveryCode, reset } from './recovery.ts';
import { checkEvents, events, isFreshNow, proofTime, sessionHolds, status } from './status.ts';
import { malformed, type Verdict } from './verdict.ts';
import { verifyBackupCode } from './verify-backup-code.ts';
import { resync, verifyCode } from './verify-code.ts';

/** The relying party's half of a second factor. `user` is the platform's own id of a user, never shown. */
export type Verifier = ReturnType<typeof createVerifier>;

type Mode = Parameters<typeof setOrganisation>[2];
type Administrator = Parameters<typeof setOrganisation>[3];

/** Binds the verifier to a platform's store, keys, hash, chance and settings (`verifierSettings`). */
export function createVerifier(ports: Ports) {
  const failures = watchFailures();
  const watched = async <V extends { accepted: boolean; why?: string }>(verdict: Promise<V>): Promise<V> => {
    const { accepted, why } = await verdict;
    if (accepted || why === 'refused') failures.saw(!accepted);
    return verdict;
  };

  return {
    nextStep: (user: string, given?: Parameters<typeof nextStep>[2]) => nextStep(ports, user, given),
    verify: (user: string, typed: string, from: From = {}) => watched(verify(ports, user, typed, from)),
    resync: (user: string, first: string, second: string, from: From = {}) =>
      watched(resynchronise(ports, user, first, second, from)),

    beginEnrolment: (user: string, name: string, wish?: EnrolmentWish) => beginEnrolment(ports, user, name, wish),
    pendingEnrolment: (user: string, name: string) => pendingEnrolment(ports, user, name),
    confirmEnrolment: (user: string, typed: string) => confirmEnrolment(ports, user, typed),
    disable: (user: string, provedAt: number, under?: { organisation?: string }) =>
      disable(ports, user, provedAt, under),

    issueBackupCodes: (user: string, provedAt: number) => issueBackupCodes(ports, user, provedAt),
    backupCodesSaved: (user: string) => backupCodesSaved(ports, user),

    reset: (user: string, order: ResetOrder) => reset(ports, user, order),
    redeemRecoveryCode: (user: string, typed: string, from: From = {}) =>
      watched(redeemRecoveryCode(ports, user, typed, from)),
    sessionHolds: (user: string, startedAt: number) => sessionHolds(ports, user, startedAt),

    organisation: (id: string) => organisation(ports, id),
    setOrganisation: (id: string, mode: Mode, by: Administrator) => setOrganisation(ports, id, mode, by),

    signedInFrom: (user: string, token: string | null, name: string) => signedInFrom(ports, user, token, name),
    devices: (user: string) => devices(ports, user),
    rememberDevice: (user: string, token: string, provedAt: number) => rememberDevice(ports, user, token, provedAt),
    blockDevice: (user: string, id: string, provedAt: number) => blockDevice(ports, user, id, provedAt),
    unblockDevice: (user: string, id: string, provedAt: number) => unblockDevice(ports, user, id, provedAt),
    forgetDevice: (user: string, id: string, provedAt: number) => forgetDevice(ports, user, id, provedAt),

    status: (user: string) => status(ports, user),
    proofTime: (user: string) => proofTime(ports, user),
    isFresh: (user: string, provedAt: number) => isFreshNow(ports, user, provedAt),
    events: (user: string, after?: number) => events(ports, user, after),
    checkEvents: (user: string) => checkEvents(ports, user),
    failureRate: () => failures.rate(),
  };
}

/** What one verification-code field takes: a code of the authenticator or a backup code, told apart by shape. */
async function verify(ports: Ports, user: string, typed: string, from: From): Promise<Verdict> {
  if (typed.length > 128) return malformed;
  const code = digitsOf(ports, typed);
  if (code !== null) return verifyCode(ports, user, code, from);
  const backup = readBackupCode(ports.settings.backupFormat, typed);
  return backup ? verifyBackupCode(ports, user, backup, from) : malformed;
}

async function resynchronise(ports: Ports, user: string, first: string, second: string, from: From): Promise<Verdict> {
  const codes = [digitsOf(ports, first), digitsOf(ports, second)] as const;
  return codes[0] === null || codes[1] === null ? malformed : resync(ports, user, [codes[0], codes[1]], from);
}

/** A code of the authenticator as typed, spaces and dashes aside; null when it has another shape. */
function digitsOf(ports: Ports, typed: string): string | null {
  const code = typed.slice(0, 128).replace(/[\s-]/g, '');
  return /^\d+$/.test(code) && code.length === ports.settings.digits ? code : null;
}
