import { decodeBase64Url } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { open, seal } from '../crypto/aes-gcm.ts';
import { hkdf } from '../crypto/hkdf.ts';
import type { Random } from '../crypto/random.ts';

const SALT_BYTES = 32;
const IV_BYTES = 12;
const NOTHING: Bytes = new Uint8Array();

/** Small things beside the vault, under the same master key: 32-byte salt ‖ iv ‖ AES-256-GCM, a fresh key each time. `use` keeps their keys apart. */
export async function sealRecord(masterKey: Bytes, use: string, plain: Bytes, random: Random): Promise<Bytes> {
  const salt = random(SALT_BYTES);
  const iv = random(IV_BYTES);
  const sealed = await seal(await hkdf(masterKey, salt, `otpv1/${use}`), iv, NOTHING, plain);
  const record = new Uint8Array(SALT_BYTES + IV_BYTES + sealed.length);
  record.set(salt);
  record.set(iv, SALT_BYTES);
  record.set(sealed, SALT_BYTES + IV_BYTES);
  return record;
}

/** What was sealed, or null when key, use and bytes do not belong together. */
export async function openRecord(masterKey: Bytes, use: string, record: Bytes): Promise<Bytes | null> {
  if (record.length < SALT_BYTES + IV_BYTES) return null;
  const key = await hkdf(masterKey, record.slice(0, SALT_BYTES), `otpv1/${use}`);
  return open(key, record.slice(SALT_BYTES, SALT_BYTES + IV_BYTES), NOTHING, record.slice(SALT_BYTES + IV_BYTES));
}

/** The number of accounts of the generation with this hash: outside the file, because pruning needs it, yet not readable while locked. */
export async function sealCount(masterKey: Bytes, hash: string, count: number, random: Random): Promise<Bytes> {
  const plain = new Uint8Array(36);
  new DataView(plain.buffer).setUint32(0, count);
  plain.set(decodeBase64Url(hash), 4);
  return sealRecord(masterKey, 'count', plain, random);
}

/** The number, or null when it does not belong to this key or hash. */
export async function openCount(masterKey: Bytes, hash: string, sealed: Bytes): Promise<number | null> {
  const plain = await openRecord(masterKey, 'count', sealed);
  if (plain?.length !== 36) return null;
  const expected = decodeBase64Url(hash);
  if (!expected.every((byte, at) => plain[at + 4] === byte)) return null;
  return new DataView(plain.buffer).getUint32(0);
}
