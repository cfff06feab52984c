import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/text.ts';
import { hkdf } from '../crypto/hkdf.ts';
import { hmac } from '../crypto/hmac.ts';

/**
 * A number, 0 to 2^32−1, that a code has for one user: which of the set's places it may stand in, so that a try costs one hash
 * though nothing on the code says so. A port, so that a platform may use its key service.
 */
export type CodePlace = (code: string, owner: string) => Promise<number>;

/** Places by HMAC under a 32-byte key kept apart from the database: the table alone says nothing of them. */
export function placeWithKey(key: Bytes): CodePlace {
  const own = hkdf(key, new Uint8Array(32), 'watchword/verifier/place');
  return async (code, owner) => {
    const mac = await hmac(await own, encodeUtf8(JSON.stringify([owner, code])));
    return new DataView(mac.buffer).getUint32(0);
  };
}
