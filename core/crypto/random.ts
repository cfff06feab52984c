import type { Bytes } from '../bytes/bytes.ts';
import { equalBytes } from '../bytes/compare.ts';

/** Chance as an argument: that many bytes nobody can guess. */
export type Random = (length: number) => Bytes;

const WITNESS_BYTES = 16;
const MOST_BYTES_A_CALL = 65_536;

/**
 * A source that refuses to go on when `fill` is visibly broken: all zeros (results of 16 bytes or more), or the same as before.
 * Sixteen more bytes are drawn than are given out; only they are kept for the comparison, so no key lingers here.
 */
export function guardedRandom(fill: (bytes: Bytes) => void): Random {
  let before: Bytes = new Uint8Array(WITNESS_BYTES);
  return (length) => {
    if (!Number.isSafeInteger(length) || length < 1) throw new Error('random: the length must be a positive integer');
    const drawn: Bytes = new Uint8Array(length + WITNESS_BYTES);
    for (let at = 0; at < drawn.length; at += MOST_BYTES_A_CALL) fill(drawn.subarray(at, at + MOST_BYTES_A_CALL));
    const witness = drawn.slice(length);
    const result = drawn.slice(0, length);
    drawn.fill(0);
    if (equalBytes(witness, before)) throw new Error('random: the system repeats itself; nothing was made with it');
    if (isZero(witness) || (length >= WITNESS_BYTES && isZero(result))) {
      throw new Error('random: the system gives only zeros; nothing was made with it');
    }
    before = witness;
    return result;
  };
}

/** The platform's generator (WebCrypto getRandomValues), guarded. */
export const systemRandom: Random = guardedRandom((bytes) => {
  crypto.getRandomValues(bytes);
});

function isZero(bytes: Bytes): boolean {
  return bytes.every((byte) => byte === 0);
}
