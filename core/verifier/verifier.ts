import { type IssuedCodes, issueBackupCodes } from './backup-codes.ts';
import { readBackupCode } from './backup-format.ts';
import { disable } from './disable.ts';
import { beginEnrolment, confirmEnrolment, pendingEnrolment } from './enrol.ts';
import type { Ports } from './ports.ts';
import { events, proofTime, status } from './status.ts';
import { isFresh } from './step-up.ts';
import { malformed, type Verdict } from './verdict.ts';
import { verifyBackupCode } from './verify-backup-code.ts';
import { verifyTotp } from './verify-totp.ts';

/** The relying party's half of a second factor. `user` is the platform's own id of a user, never shown. */
export type Verifier = ReturnType<typeof createVerifier>;

/** Binds the verifier to a platform's store, key, hash, chance and settings (`verifierSettings`). */
export function createVerifier(ports: Ports) {
  return {
    beginEnrolment: (user: string, name: string, provedAt?: number) => beginEnrolment(ports, user, name, provedAt),
    pendingEnrolment: (user: string, name: string) => pendingEnrolment(ports, user, name),
    confirmEnrolment: (user: string, typed: string) => confirmEnrolment(ports, user, typed),
    verify: (user: string, typed: string) => verify(ports, user, typed),
    issueBackupCodes: (user: string, provedAt: number): Promise<IssuedCodes> => issueBackupCodes(ports, user, provedAt),
    disable: (user: string, provedAt: number) => disable(ports, user, provedAt),
    status: (user: string) => status(ports, user),
    events: (user: string) => events(ports, user),
    proofTime: (user: string) => proofTime(ports, user),
    /** Whether a session's proof still opens what is sensitive. */
    isFresh: async (user: string, provedAt: number) => isFresh(provedAt, await proofTime(ports, user)),
  };
}

/** What one verification-code field takes: a code of the authenticator or a backup code, told apart by shape. */
async function verify(ports: Ports, user: string, typed: string): Promise<Verdict> {
  const { backupFormat, digits } = ports.settings;
  if (typed.length > 128) return malformed;
  const code = typed.replace(/[\s-]/g, '');
  if (/^\d+$/.test(code) && code.length === digits) return verifyTotp(ports, user, code);
  const backup = readBackupCode(backupFormat, typed);
  return backup ? verifyBackupCode(ports, user, backup.code, backup.index) : malformed;
}
