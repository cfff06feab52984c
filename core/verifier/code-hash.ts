import type { Bytes } from '../bytes/bytes.ts';
import { argon2id } from '../crypto/argon2id.ts';

/** Hashes one backup code under its own 16-byte salt: a port, so that tests of races need not pay for it. */
export type CodeHash = (code: string, salt: Bytes) => Promise<Bytes>;

/** Argon2id with 19 MiB and two passes (OWASP's floor): what a stolen table of codes costs a guesser. */
export const argon2CodeHash: CodeHash = (code, salt) =>
  argon2id(code, salt, { memoryKiB: 19 * 1024, passes: 2, lanes: 1 });
