import type { VerifierEvent, VerifierEventKind } from '../../core/verifier/events.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { People } from './people.ts';

/** What a person is told about their second factor. What is not here is for a security log only. */
const subjects: Partial<Record<VerifierEventKind, string>> = {
  'authenticator-added': 'An authenticator was added to your account',
  'authenticator-replaced': 'Your authenticator was replaced',
  'authenticator-removed': 'Your authenticator was removed',
  'authenticator-disabled': 'Your authenticator was disabled after too many wrong codes',
  'administrator-reset': 'An administrator reset your second factor',
  'recovery-code-used': 'Your recovery code was used',
  'recovery-code-replayed': 'Somebody tried a recovery code that was used before',
  'backup-codes-issued': 'You have new backup codes',
  'backup-codes-replaced': 'Your backup codes were replaced; the old ones no longer work',
  'backup-code-used': 'A backup code was used to sign in',
  'backup-codes-low': 'You have few backup codes left',
  'code-replayed': 'Somebody tried a code that was used before',
  'backup-code-replayed': 'Somebody tried a backup code that was used before',
  'device-new': 'A new device signed in to your account',
  'device-blocked': 'You blocked a device',
  'device-unblocked': 'You unblocked a device',
  'many-failures': 'Many wrong codes were given for your account',
  'account-locked': 'Your account is locked',
};

/** News of which both addresses must hear, so that whoever took one cannot hide it (ASVS 6.3.7). */
const toBoth: ReadonlySet<VerifierEventKind> = new Set([
  'authenticator-replaced',
  'authenticator-removed',
  'administrator-reset',
  'backup-codes-replaced',
]);

/** Sends a person what the verifier wrote to their log, by e-mail, and by text message too where both must hear. */
export function noticesTo(from: string, people: People, outbox: Outbox) {
  return (owner: string, events: readonly VerifierEvent[]): void => {
    const person = people.byId(owner);
    for (const { kind, left, reason, device } of events) {
      const subject = subjects[kind];
      if (!person || !subject) continue;
      const details = [
        device && `Device: ${device}.`,
        reason && `Reason given: ${reason}.`,
        left !== undefined && `${left} left.`,
      ].filter(Boolean);
      const text = [...details, 'If this was not you, tell your administrator.'].join(' ');
      if (person.email) outbox.send({ from, way: 'email', to: person.email, subject, text });
      if (person.phone && toBoth.has(kind)) outbox.send({ from, way: 'text', to: person.phone, subject, text });
    }
  };
}
