import { parseOtpauth } from '../../../core/otp/otpauth-uri.ts';
import { totp } from '../../../core/otp/totp.ts';
import type { Verifier } from '../../../core/verifier/verifier.ts';
import { codeOf, type Factor, submit } from '../factors.ts';
import { backupCodesFor, type Clock, enrolled, recoveryCodeFor, START } from '../person.ts';

/** How an act ended as the person saw it; `cut`: the server fell over before it answered. */
export type Ending = 'accepted' | 'refused' | 'cut';

/**
 * Something that writes, and may be cut off between any two writes. `prepare` gives what is typed; `check` looks at what a crash
 * left, on a server started anew, and says in words what must not be.
 */
export interface Act {
  prepare(verifier: Verifier, clock: Clock): Promise<string>;
  run(verifier: Verifier, typed: string): Promise<boolean>;
  check(verifier: Verifier, typed: string, ending: Ending): Promise<string[]>;
}

const ADA = 'ada';

/** A code that may be used once: never accepted and good for another time. */
function using(factor: Factor): Act {
  return {
    prepare: (verifier, clock) => codeOf(factor, verifier, clock, ADA),
    run: (verifier, typed) => submit(factor, verifier, ADA, typed),
    async check(verifier, typed, ending) {
      const again = await submit(factor, verifier, ADA, typed);
      return ending === 'accepted' && again ? ['accepted but unspent'] : [];
    },
  };
}

export const acts: Readonly<Record<string, Act>> = {
  'signing in with a code': using('totp'),
  'signing in with a counter code': using('hotp'),
  'signing in with a backup code': using('backup'),
  'redeeming a recovery code': using('recovery'),
  'confirming a replacement': {
    async prepare(verifier, clock) {
      await enrolled(verifier, clock, ADA);
      const provedAt = await verifier.proofTime(ADA);
      const offer = await verifier.beginEnrolment(ADA, ADA, { provedAt });
      if (!offer.done) throw new Error('no offer');
      return offer.uri;
    },
    run: async (verifier, uri) => (await verifier.confirmEnrolment(ADA, codeNow(uri))).accepted,
    async check(verifier, uri, ending) {
      const replaced = (await verifier.events(ADA)).some(({ kind }) => kind === 'authenticator-replaced');
      const waits = (await verifier.pendingEnrolment(ADA, ADA)) !== null;
      const signsIn = (await verifier.verify(ADA, codeNow(uri))).accepted;
      return [
        ...(replaced === waits ? ['neither or both of the old and the new authenticator'] : []),
        ...(signsIn ? ['the confirming code is unspent'] : []),
        ...(ending === 'accepted' && !replaced ? ['confirmed and forgotten'] : []),
      ];
    },
  },
  'making new backup codes': {
    prepare: (verifier, clock) => codeOf('backup', verifier, clock, ADA),
    run: async (verifier) => (await backupCodesFor(verifier, ADA)).length === 10,
    async check(verifier, old, ending) {
      const replaced = (await verifier.events(ADA)).some(({ kind }) => kind === 'backup-codes-replaced');
      const { backupCodesLeft } = await verifier.status(ADA);
      const oldWorks = (await verifier.verify(ADA, old)).accepted;
      return [
        ...(backupCodesLeft === 10 ? [] : [`${backupCodesLeft} backup codes`]),
        ...(oldWorks === replaced ? ['neither or both of the old and the new set'] : []),
        ...(ending === 'accepted' && !replaced ? ['shown and forgotten'] : []),
      ];
    },
  },
  'an administrator’s reset': {
    prepare: (verifier, clock) => codeOf('backup', verifier, clock, ADA),
    run: async (verifier) => (await recoveryCodeFor(verifier, ADA)) !== '',
    async check(verifier, old, ending) {
      const { authenticator, backupCodesLeft, recoveryUntil } = await verifier.status(ADA);
      const state = `${authenticator}, ${backupCodesLeft} backup codes, ${recoveryUntil ? 'a' : 'no'} recovery code`;
      const before = state === 'active, 10 backup codes, no recovery code';
      const after = state === 'reset, 0 backup codes, a recovery code';
      const oldWorks = (await verifier.verify(ADA, old)).accepted;
      return [
        ...(before || after ? [] : [state]),
        ...(oldWorks === after ? ['backup codes do not go with the authenticator'] : []),
        ...(ending === 'accepted' && !after ? ['reset and forgotten'] : []),
      ];
    },
  },
};

/** What must hold whatever happened. */
export const whole = async (verifier: Verifier) => ((await verifier.checkEvents(ADA)) ? [] : ['the log is broken']);

function codeNow(uri: string): string {
  return totp(parseOtpauth(uri)!.otp, START + 60_000).code;
}
