import { createHash } from 'node:crypto';
import { decodeBase64Url } from '../../core/bytes/base64.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { encodeUtf8 } from '../../core/bytes/text.ts';
import { seal } from '../../core/crypto/aes-gcm.ts';
import { hkdf } from '../../core/crypto/hkdf.ts';
import { hmac } from '../../core/crypto/hmac.ts';
import type { Random } from '../../core/crypto/random.ts';
import { sha256 } from '../../core/crypto/sha256.ts';

/** The same bytes on every run, from a name: vectors must not change unless the format does. */
export function seededRandom(seed: string): Random {
  let drawn = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32)
      blocks.push(createHash('sha256').update(`${seed} ${drawn++}`).digest());
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

/** Everything a file is made of, so that a vector can make any one part wrong and the rest right. */
export interface Parts {
  readonly magic: string;
  readonly major: number;
  readonly suite: number;
  readonly reserved: number;
  readonly header: string | Bytes;
  /** Said instead of the header's real length. */
  readonly headerLength?: number;
  readonly vaultId: string;
  readonly masterKey: Bytes;
  /** Signs the header instead of the master key. */
  readonly macKey?: Bytes;
  readonly saveSalt: Bytes;
  readonly iv: Bytes;
  readonly padded: Bytes;
  /** Makes the ciphertext instead of AES-256-GCM. */
  readonly sealWith?: (before: Bytes) => Promise<Uint8Array>;
}

/** Parts to a file, by the words of docs/vault.md and without the app's own writer. */
export async function assemble(parts: Parts): Promise<Bytes> {
  const header = typeof parts.header === 'string' ? encodeUtf8(parts.header) : parts.header;
  const prefix = Buffer.alloc(12);
  prefix.write(parts.magic, 'latin1');
  prefix.set([parts.major, parts.suite], 4);
  prefix.writeUInt16BE(parts.reserved, 6);
  prefix.writeUInt32BE(parts.headerLength ?? header.length, 8);
  const head = new Uint8Array(Buffer.concat([prefix, header]));
  const macKey = await hkdf(parts.macKey ?? parts.masterKey, decodeBase64Url(parts.vaultId), 'otpv1/header');
  const before = new Uint8Array(Buffer.concat([head, await hmac(macKey, head), parts.saveSalt, parts.iv]));
  const sealWith =
    parts.sealWith ??
    (async (bytes) => {
      const key = await hkdf(parts.masterKey, parts.saveSalt, 'otpv1/content');
      return seal(key, parts.iv, await sha256(bytes), parts.padded);
    });
  return new Uint8Array(Buffer.concat([before, await sealWith(before)]));
}
