import type { Bytes } from '../../core/bytes/bytes.ts';
import { equalBytes } from '../../core/bytes/compare.ts';
import { open, seal } from '../../core/crypto/aes-gcm.ts';
import { hkdf } from '../../core/crypto/hkdf.ts';
import { hmac } from '../../core/crypto/hmac.ts';
import gcm from './aes-256-gcm.json' with { type: 'json' };
import kdf from './hkdf-sha256.json' with { type: 'json' };
import mac from './hmac-sha256.json' with { type: 'json' };

type Primitive = 'AES-256-GCM' | 'HKDF-SHA-256' | 'HMAC-SHA-256';
type Row = readonly (string | number | boolean)[];

/** How many vectors there are for each primitive, and the numbers of those that our functions do not agree with. */
export async function runWycheproof(): Promise<
  Record<Primitive, { readonly count: number; readonly wrong: number[] }>
> {
  return {
    'AES-256-GCM': await all(gcm.vectors, agreesGcm),
    'HKDF-SHA-256': await all(kdf.vectors, agreesHkdf),
    'HMAC-SHA-256': await all(mac.vectors, agreesHmac),
  };
}

async function all(vectors: readonly Row[], agrees: (row: Row) => Promise<boolean>) {
  const wrong: number[] = [];
  for (const row of vectors) if (!(await agrees(row))) wrong.push(Number(row[0]));
  return { count: vectors.length, wrong };
}

async function agreesGcm([, ...row]: Row): Promise<boolean> {
  const [key, iv, aad, message, sealed] = row.slice(0, 5).map(bytes) as [Bytes, Bytes, Bytes, Bytes, Bytes];
  const opened = await open(key, iv, aad, sealed);
  if (!row[5]) return opened === null;
  return opened !== null && equalBytes(opened, message) && equalBytes(await seal(key, iv, aad, message), sealed);
}

async function agreesHkdf([, ...row]: Row): Promise<boolean> {
  const [material, salt, info, output] = row.slice(0, 4).map(bytes) as [Bytes, Bytes, Bytes, Bytes];
  const derived = await hkdf(material, salt, info, Number(row[4])).catch(() => null);
  return row[5] ? derived !== null && equalBytes(derived, output) : derived === null;
}

async function agreesHmac([, ...row]: Row): Promise<boolean> {
  const [key, message, tag] = row.slice(0, 3).map(bytes) as [Bytes, Bytes, Bytes];
  return equalBytes((await hmac(key, message)).slice(0, tag.length), tag) === row[3];
}

function bytes(hex: Row[number]): Bytes {
  return Uint8Array.from(String(hex).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
