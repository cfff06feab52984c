import { decodeBase64Url } from '../../bytes/base64.ts';
import { isP256Point } from '../../crypto/p256.ts';
import { sha256 } from '../../crypto/sha256.ts';

const FINGERPRINT_BYTES = 8;

/** Whether text is an organisation's public key as a policy and a slot name it: a point of P-256, 65 bytes, base64url. */
export function isEscrowKey(text: string): boolean {
  try {
    return isP256Point(decodeBase64Url(text));
  } catch {
    return false;
  }
}

/** What people compare of such a key: the first 8 bytes of its SHA-256, as four groups of four hexadecimal digits. */
export async function escrowFingerprint(publicKey: string): Promise<string> {
  const hash = await sha256(decodeBase64Url(publicKey));
  const digits = Array.from(hash.subarray(0, FINGERPRINT_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.toUpperCase().match(/.{4}/g)!.join(' ');
}
