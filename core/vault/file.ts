import type { Bytes } from '../bytes/bytes.ts';
import { Damaged, TooNew } from './errors.ts';
import { type Header, MOST_HEADER_BYTES, readHeader } from './header.ts';

const MAGIC = [0x4f, 0x54, 0x50, 0x56]; // "OTPV"
const MAJOR = 1;
/** Argon2id v1.3, HKDF and HMAC with SHA-256, AES-256-GCM. */
const SUITE = 1;
const PREFIX_BYTES = 12;
const MAC_BYTES = 32;
const SALT_BYTES = 32;
const IV_BYTES = 12;
const LEAST_CIPHERTEXT = 4096 + 16;
/** 10,000 accounts with long notes are far below. */
export const MOST_FILE_BYTES = 40 * 1024 * 1024;

/** A file cut into its parts, shape and limits checked; nothing is authenticated yet. */
export interface VaultFile {
  readonly header: Header;
  /** What the MAC covers: everything before it. */
  readonly head: Bytes;
  readonly mac: Bytes;
  readonly saveSalt: Bytes;
  readonly iv: Bytes;
  /** What the content is bound to: everything before the ciphertext. */
  readonly beforeCiphertext: Bytes;
  readonly ciphertext: Bytes;
}

/** Bytes to parts. TooNew: a later major version, suite or reader. Damaged: anything else that is not a vault file. */
export function splitFile(bytes: Bytes): VaultFile {
  if (bytes.length < PREFIX_BYTES || !MAGIC.every((byte, at) => bytes[at] === byte)) {
    throw new Damaged('vault: this is not a vault file');
  }
  if (bytes.length > MOST_FILE_BYTES) throw new Damaged('vault: the file is larger than 40 MiB');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  checkVersion(view.getUint8(4), MAJOR);
  checkVersion(view.getUint8(5), SUITE);
  if (view.getUint16(6) !== 0) throw new Damaged('vault: the reserved bytes are not zero');
  const headerLength = view.getUint32(8);
  if (headerLength > MOST_HEADER_BYTES) throw new Damaged('vault: the header is longer than 64 KiB');
  const macAt = PREFIX_BYTES + headerLength;
  const saltAt = macAt + MAC_BYTES;
  const ivAt = saltAt + SALT_BYTES;
  const ciphertextAt = ivAt + IV_BYTES;
  if (bytes.length < ciphertextAt + LEAST_CIPHERTEXT) throw new Damaged('vault: the file is cut off');
  return {
    header: readHeader(bytes.subarray(PREFIX_BYTES, macAt)),
    head: bytes.subarray(0, macAt),
    mac: bytes.subarray(macAt, saltAt),
    saveSalt: bytes.subarray(saltAt, ivAt),
    iv: bytes.subarray(ivAt, ciphertextAt),
    beforeCiphertext: bytes.subarray(0, ciphertextAt),
    ciphertext: bytes.subarray(ciphertextAt),
  };
}

/** Parts to bytes; `mac` is made from everything before it, `seal` from everything before the ciphertext. */
export async function joinFile(
  header: Bytes,
  mac: (head: Bytes) => Promise<Bytes>,
  saveSalt: Bytes,
  iv: Bytes,
  seal: (before: Bytes) => Promise<Bytes>,
): Promise<Bytes> {
  const prefix = new Uint8Array(PREFIX_BYTES);
  prefix.set([...MAGIC, MAJOR, SUITE]);
  new DataView(prefix.buffer).setUint32(8, header.length);
  const head = concat(prefix, header);
  const before = concat(head, await mac(head), saveSalt, iv);
  const file = concat(before, await seal(before));
  if (file.length > MOST_FILE_BYTES) throw new Error('vault: the content is too large');
  return file;
}

function checkVersion(found: number, known: number): void {
  if (found > known) throw new TooNew('vault: the file was written by a newer Watchword');
  if (found !== known) throw new Damaged('vault: the version is wrong');
}

function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
