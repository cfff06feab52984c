import { argon2id as hash } from 'hash-wasm';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { checkKdfCost, type KdfCost, ownVaultLimits } from './kdf-cost.ts';

/**
 * Argon2id v1.3 (RFC 9106): `length` bytes, 4 to 1024. Text is its UTF-8, not normalised; the salt has at least 8 bytes.
 * The cost is checked against `limits` before anything is allocated. Seconds of work on one thread: call it in a worker.
 */
export async function argon2id(
  password: string | Bytes,
  salt: Bytes,
  cost: KdfCost,
  length = 32,
  limits: KdfCost = ownVaultLimits,
): Promise<Bytes> {
  const { memoryKiB, passes, lanes } = checkKdfCost(cost, limits);
  if (salt.length < 8 || salt.length > 1024) throw new Error('argon2id: the salt must be 8 to 1024 bytes');
  if (!Number.isInteger(length) || length < 4 || length > 1024) {
    throw new Error('argon2id: the length must be 4 to 1024 bytes');
  }
  const secret = typeof password === 'string' ? encodeUtf8(password) : password;
  if (secret.length === 0) throw new Error('argon2id: the password must not be empty');
  const made = await hash({
    password: secret,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: length,
    // Its own, so that none is inherited.
    secret: '',
    outputType: 'binary',
  });
  return new Uint8Array(made);
}
