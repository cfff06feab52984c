// What `import … from 'watchword-verifier'` gives: the one place where the verifier's surface for platforms is listed.
export { type Random, systemRandom } from '../../core/crypto/random.ts';
export { type BackupFormat, backupCodeBits, defaultBackupFormat } from '../../core/verifier/backup-format.ts';
export { argon2CodeHash, type CodeHash } from '../../core/verifier/code-hash.ts';
export { type CodePlace, placeWithKey } from '../../core/verifier/code-place.ts';
export type { Device, SignedInFrom } from '../../core/verifier/devices.ts';
export type { VerifierEvent, VerifierEventKind } from '../../core/verifier/events.ts';
export type { NextStep } from '../../core/verifier/next-step.ts';
export type { Ports } from '../../core/verifier/ports.ts';
export { type SecretSeal, sealWithKey } from '../../core/verifier/secret-seal.ts';
export { type VerifierSettings, verifierSettings } from '../../core/verifier/settings.ts';
export type { Status } from '../../core/verifier/status.ts';
export { conflict, type Records, type Store, type Stored, type Transaction } from '../../core/verifier/store.ts';
export {
  type Changes,
  type Committed,
  collect,
  LostRace,
  orConflict,
} from '../../core/verifier/stores/unit-of-work.ts';
export type { Denial, Recovered, Refusal, Verdict } from '../../core/verifier/verdict.ts';
export { createVerifier, type Verifier } from '../../core/verifier/verifier.ts';
